//! Who is who: pure, no storage.
