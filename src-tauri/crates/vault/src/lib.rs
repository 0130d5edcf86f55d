//! Keys, slots, envelopes, the head file, the lock and attachments.
