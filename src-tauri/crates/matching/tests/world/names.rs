//! Pools of names by region, common ones drawn more often.

use std::collections::HashMap;

use super::random::Random;

/// Where a family's names come from.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Region {
    CentralAmerica,
    Maya,
    Brazil,
    Romania,
    India,
}

/// Which of a region's pools.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Surname,
    Male,
    Female,
}

struct Pool {
    common: Vec<&'static str>,
    sums: Vec<f64>,
    rare: Vec<&'static str>,
    rarely: f64,
}

/// All pools.
pub struct Names(HashMap<(Region, Kind), Pool>);

const TEXT: &str = include_str!("names.txt");

impl Names {
    pub fn read() -> Self {
        let mut pools: HashMap<&str, Vec<&str>> = HashMap::new();
        let mut name = "";
        for line in TEXT.lines().filter(|line| !line.starts_with('#')) {
            match line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                Some(pool) => name = pool,
                None => pools.entry(name).or_default().push(line),
            }
        }
        use Kind::{Female, Male, Surname};
        use Region::{Brazil, CentralAmerica, India, Maya, Romania};
        let rows = [
            (CentralAmerica, Surname, "ca_sur", "es_sur_tail", 0.95, 0.12),
            (CentralAmerica, Male, "ca_m", "es_m_tail", 0.75, 0.1),
            (CentralAmerica, Female, "ca_f", "es_f_tail", 0.75, 0.1),
            (Maya, Surname, "maya_sur", "ca_sur", 0.6, 0.25),
            (Maya, Male, "ca_m", "es_m_tail", 0.6, 0.05),
            (Maya, Female, "ca_f", "es_f_tail", 0.6, 0.05),
            (Brazil, Surname, "br_sur", "br_sur_tail", 0.95, 0.12),
            (Brazil, Male, "br_m", "br_m_tail", 0.8, 0.12),
            (Brazil, Female, "br_f", "br_f_tail", 0.8, 0.12),
            (Romania, Surname, "ro_sur", "ro_sur_tail", 0.6, 0.12),
            (Romania, Male, "ro_m", "ro_m_tail", 0.7, 0.2),
            (Romania, Female, "ro_f", "ro_f_tail", 0.7, 0.2),
            (India, Surname, "in_sur", "in_sur_tail", 1.1, 0.12),
            (India, Male, "in_m", "in_m_tail", 0.6, 0.3),
            (India, Female, "in_f", "in_f_tail", 0.6, 0.3),
        ];
        let pool = |common: &str, rare: &str, steepness: f64, rarely: f64| {
            let mut sum = 0.0;
            let common = pools[common].clone();
            let sums = (0..common.len()).map(|at| {
                sum += (at as f64 + 1.7).powf(-steepness);
                sum
            });
            Pool {
                sums: sums.collect(),
                common,
                rare: pools[rare].clone(),
                rarely,
            }
        };
        let made = rows.map(|(region, kind, common, rare, steepness, rarely)| {
            ((region, kind), pool(common, rare, steepness, rarely))
        });
        Self(made.into_iter().collect())
    }

    /// A name, by chance.
    pub fn draw(&self, region: Region, kind: Kind, random: &mut Random) -> String {
        let pool = &self.0[&(region, kind)];
        let name = if random.chance(pool.rarely) {
            random.of(&pool.rare)
        } else {
            pool.common[random.weighted(&pool.sums)]
        };
        name.to_owned()
    }
}
