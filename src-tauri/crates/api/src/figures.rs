//! Figures as wire forms.

use crate::convert::{invalid, optional_day};
use crate::program::Program;
use crate::wire::{ApiError, Funnel, FunnelRequest, FunnelStages, FunnelUnits, KnownChain};
use reencuentro_core::clock::Now;
use reencuentro_core::entries::Sight;
use reencuentro_core::figures::Stages;
use reencuentro_core::records::{AsOf, Knowledge};
use std::cmp::Ordering;

impl Program {
    /// The command `funnel`.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn funnel(&mut self, request: FunnelRequest, now: &Now) -> Result<Funnel, ApiError> {
        let records = self.records_to_see(Sight::Families)?;
        let today = records.filing_day(now);
        let day = optional_day(&request.as_of, "as_of")?.unwrap_or(today);
        let found = match (day.cmp(&today), request.known_now) {
            (Ordering::Greater, _) => return Err(invalid("as_of")),
            (Ordering::Equal, _) => records.funnel(now)?,
            (Ordering::Less, false) => records.funnel_as_of(&records.as_of_day(day)?)?,
            (Ordering::Less, true) => records.funnel_as_of(&AsOf {
                effective: day,
                known: Knowledge::Now,
            })?,
        };
        let known = records.version_vector(found.as_of.known)?.into_iter();
        Ok(Funnel {
            as_of: found.as_of.effective.to_string(),
            known: known
                .map(|(device, seq)| KnownChain {
                    device: device.hex(),
                    seq: u32::try_from(seq).unwrap_or(u32::MAX),
                })
                .collect(),
            units: FunnelUnits {
                parent: stages(&found.parents),
                child: stages(&found.children),
                pair: stages(&found.pairs),
            },
        })
    }
}

const fn stages(found: &Stages) -> FunnelStages {
    FunnelStages {
        listed: found.listed,
        attempted: found.attempted,
        reached: found.reached,
        counselled: found.counselled,
        final_: found.final_,
        aligned: found.aligned,
        delivered: found.delivered,
    }
}
