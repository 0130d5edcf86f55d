//! Words that invented names are put together from. Common given names and surnames of the region,
//! drawn apart from each other, so that no pairing is taken from anywhere.

/// Given names of women and girls.
pub const WOMEN: &[&str] = &[
    "Marta", "Delmira", "Reina", "Elvira", "Micaela", "Santos", "Rosenda", "Ofelia", "Yesenia",
    "Suyapa", "Nery", "Karla", "Lidia", "Petrona", "Catarina", "Juana", "Blanca", "Irma", "Gladis",
    "Maribel", "Dina", "Olga", "Eulalia", "Candelaria", "Sebastiana", "Isabela", "Norma", "Fidelia",
];

/// Given names of men and boys.
pub const MEN: &[&str] = &[
    "Andrés", "Wilson", "Nelson", "Kevin", "Josué", "Elmer", "Brayan", "Haroldo", "Mateo", "Tomás",
    "Diego", "Pascual", "Baltazar", "Gaspar", "Eliseo", "Rigoberto", "Denilson", "Óscar", "Efraín",
    "Marvin", "Wilmer", "Selvin", "Cristóbal", "Domingo", "Ramiro", "Lucas", "Moisés", "Noé",
];

/// Given names of girls, besides those of women.
pub const GIRLS: &[&str] =
    &["Lucía", "Génesis", "Ashly", "Dayana", "Ingrid", "Flor", "Heidy", "Keyla", "Nahomi", "Sheyla"];

/// Surnames of Maya families.
pub const MAYA: &[&str] = &[
    "Xicay", "Ixtuc", "Chub", "Tzalam", "Oxlaj", "Chocuj", "Tiul", "Cacao", "Ixcoy", "Tum", "Tuyuc",
    "B’aq’", "Pop", "Caal", "Quej", "Choc", "Mucú", "Saquic", "Tzoc", "Bolom", "Ajú", "Coc",
];

/// Surnames of ladino families.
pub const LADINO: &[&str] = &[
    "Orellana", "Tábora", "Guevarín", "Bonilla", "Zelayeta", "Cardona", "Melguín", "Velásquez",
    "Robledo", "Mejía", "Trejo", "Galdámez", "Lemus", "Portillo", "Rivas", "Núñez", "Zúniga",
    "de la Cruz", "del Cid", "Argueta", "Escobar", "Chinchilla",
];

/// Countries with their departments, and a language spoken there besides Spanish.
pub const PLACES: &[(&str, &str, Option<&str>)] = &[
    ("GT", "Huehuetenango", Some("mam")),
    ("GT", "Quiché", Some("quc")),
    ("GT", "Alta Verapaz", Some("kek")),
    ("GT", "San Marcos", Some("mam")),
    ("GT", "Petén", None),
    ("HN", "Copán", None),
    ("HN", "Lempira", None),
    ("HN", "Olancho", None),
    ("SV", "Chalatenango", None),
    ("SV", "La Unión", None),
];
