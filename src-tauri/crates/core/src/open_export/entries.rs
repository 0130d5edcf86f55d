//! Every entry as a line, and a table for each type of entry.

use super::cells::cell;
use super::{ENTRIES, OpenCounts, OpenSink, SEALED};
use crate::entries::Header;
use crate::ids::{EntryHash, MemberId};
use crate::lists;
use crate::records::MOST_DOCUMENT_BYTES;
use crate::records::{Records, RecordsError};
use crate::rules::document::safe_ending;
use crate::storage::Stored;
use reencuentro_vault::VaultError;
use serde::Serialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Rows of received lists are in the files as received and in the lines; a table of them would be
/// the same a third time.
const NO_TABLE: [&str; 2] = ["list_rows", "rows_linked"];
/// The key of a file's ciphertext is of no use to anybody who has the file.
const NO_COLUMN: &str = "attachment_key";
/// The index of the files as received.
/// Most bytes of a file: of a list, or of a document, whichever may be longer.
const MOST_FILE: u64 = if lists::MOST_BYTES > MOST_DOCUMENT_BYTES {
    lists::MOST_BYTES
} else {
    MOST_DOCUMENT_BYTES
};
const FILES: &str = "attachments";
const FILE_COLUMNS: [&str; 6] = ["file", "state", "list", "entry", "file_name", "sha256"];
const FRONT: [&str; 8] = [
    "entry",
    "about",
    "recorded_at",
    "author",
    "author_id",
    "signed",
    "replaces",
    "replaced_by",
];

/// What must be known of all entries before the first is handed over.
pub(super) struct Shape {
    /// Fields of each type's payloads, in the order of the alphabet.
    fields: BTreeMap<String, BTreeSet<String>>,
    /// Which entries name an entry as replaced.
    replaced: HashMap<EntryHash, Vec<EntryHash>>,
    names: BTreeMap<MemberId, String>,
}

impl Shape {
    pub fn of(records: &Records) -> Result<Self, RecordsError> {
        let mut shape = Self {
            fields: BTreeMap::new(),
            replaced: HashMap::new(),
            names: BTreeMap::new(),
        };
        for card in records.membership().members.values() {
            shape.names.insert(card.member, card.name.clone());
        }
        records.each_stored(|stored| {
            if let Ok(header) = Header::from_bytes(&stored.header) {
                for target in header.replaces {
                    shape.replaced.entry(target).or_default().push(stored.hash);
                }
            }
            if !NO_TABLE.contains(&stored.kind.as_str()) {
                let known = shape.fields.entry(stored.kind.clone()).or_default();
                for name in fields_of(stored).keys() {
                    if name != NO_COLUMN && !known.contains(name) {
                        known.insert(name.clone());
                    }
                }
            }
            Ok::<_, RecordsError>(())
        })?;
        Ok(shape)
    }
}

/// One entry as a line.
#[derive(Serialize)]
struct Line<'a> {
    arrival: u64,
    hash: String,
    local: bool,
    header: Option<HeaderLine>,
    header_cbor: String,
    member_signature: Option<String>,
    salt: Option<String>,
    #[serde(flatten)]
    payload: PayloadLine<'a>,
}

/// A header's fields by name; `header_cbor` holds the bytes that are hashed.
#[derive(Serialize)]
struct HeaderLine {
    id: String,
    space: String,
    device: String,
    seq: u64,
    prev: Option<String>,
    lamport: u64,
    author: String,
    entity: String,
    #[serde(rename = "type")]
    kind: String,
    version: u16,
    replaces: Vec<String>,
    policy: Option<String>,
    recorded_at: String,
    payload_commit: String,
}

/// A payload, byte for byte.
#[derive(Serialize)]
enum PayloadLine<'a> {
    /// JSON as it was written.
    #[serde(rename = "payload")]
    Json(&'a RawValue),
    /// Bytes that are no JSON on one line, in hex.
    #[serde(rename = "payload_hex")]
    Bytes(String),
    /// Why there is none: `redacted` or `privileged`.
    #[serde(rename = "payload_gone")]
    Gone(&'static str),
}

/// One payload under legal privilege as a line.
#[derive(Serialize)]
struct SealedLine<'a> {
    hash: String,
    salt: String,
    #[serde(flatten)]
    payload: PayloadLine<'a>,
}

pub(super) fn hand_over<S: OpenSink>(
    records: &Records,
    shape: &Shape,
    with_privileged: bool,
    sink: &mut S,
    counts: &mut OpenCounts,
) -> Result<(), S::Error> {
    for (kind, fields) in &shape.fields {
        let columns = FRONT.iter().map(|&name| name.to_owned());
        let columns: Vec<String> = columns.chain(fields.iter().cloned()).collect();
        sink.row(&table_of(kind), &columns)?;
    }
    sink.row(FILES, &FILE_COLUMNS.map(str::to_owned))?;
    records.each_stored(|stored| {
        counts.entries += 1;
        let header = Header::from_bytes(&stored.header).ok();
        let body = stored.payload.as_ref().map(|(_, body)| body.as_slice());
        let raw = body.and_then(raw_json);
        let line = Line {
            arrival: stored.arrival,
            hash: stored.hash.hex(),
            local: records.is_local(stored.space),
            header: header.as_ref().map(header_line),
            header_cbor: hex(&stored.header),
            member_signature: stored.member_sig.as_deref().map(hex),
            salt: stored.payload.as_ref().map(|(salt, _)| hex(salt)),
            payload: payload_line(body, raw, stored.sealed),
        };
        sink.line(ENTRIES, &json(&line)?)?;
        if with_privileged && stored.sealed {
            counts.privileged += hand_over_sealed(records, stored.hash, sink)?;
        }
        hand_over_row(shape, stored, header.as_ref(), sink)?;
        if matches!(stored.kind.as_str(), "list_received" | "document_attached") {
            hand_over_file(records, stored, header.as_ref(), sink, counts)?;
        }
        Ok(())
    })
}

fn hand_over_sealed<S: OpenSink>(
    records: &Records,
    hash: EntryHash,
    sink: &mut S,
) -> Result<u64, S::Error> {
    let Some((salt, body)) = records.sealed_payload(hash)? else {
        return Ok(0); // redacted
    };
    let line = SealedLine {
        hash: hash.hex(),
        salt: hex(&salt),
        payload: payload_line(Some(&body), raw_json(&body), true),
    };
    sink.line(SEALED, &json(&line)?)?;
    Ok(1)
}

fn hand_over_row<S: OpenSink>(
    shape: &Shape,
    stored: &Stored,
    header: Option<&Header>,
    sink: &mut S,
) -> Result<(), S::Error> {
    let (Some(fields), Some(header)) = (shape.fields.get(&stored.kind), header) else {
        return Ok(());
    };
    let joined = |all: &[EntryHash]| {
        all.iter()
            .map(EntryHash::hex)
            .collect::<Vec<_>>()
            .join("; ")
    };
    let replaced = shape.replaced.get(&stored.hash);
    let mut cells = vec![
        stored.hash.hex(),
        header.entity.hex(),
        header.recorded().0.to_rfc3339(),
        shape.names.get(&header.author).cloned().unwrap_or_default(),
        header.author.hex(),
        stored.member_sig.is_some().to_string(),
        joined(&header.replaces),
        replaced.map(|all| joined(all)).unwrap_or_default(),
    ];
    let values = fields_of(stored);
    let of = |name: &String| values.get(name).map(cell).unwrap_or_default();
    cells.extend(fields.iter().map(of));
    sink.row(&table_of(&stored.kind), &cells)
}

/// A list's file or a document as received, under a name of ours, and its line in the index. The sender's name of it
/// is a cell there: it may be that of another file, too long for a disk, or say who is in the list.
fn hand_over_file<S: OpenSink>(
    records: &Records,
    stored: &Stored,
    header: Option<&Header>,
    sink: &mut S,
    counts: &mut OpenCounts,
) -> Result<(), S::Error> {
    let fields = fields_of(stored);
    let text = |name: &str| fields.get(name).and_then(Value::as_str).unwrap_or_default();
    let hash = data_encoding::HEXLOWER.decode(text("attachment").as_bytes());
    let Some(hash) = hash.ok().and_then(|hash| hash.try_into().ok()) else {
        return Ok(()); // redacted
    };
    let about = header.map_or_else(|| "file".to_owned(), |header| header.entity.hex());
    // One list may have been received twice, a person has many documents: the entry is in the name, too.
    let entry: String = stored.hash.hex().chars().take(16).collect();
    let name = format!(
        "{about}-{entry}.{}",
        safe_ending(text("file_name")).unwrap_or("bin")
    );
    let store = records.vault().attachments();
    let state = match store.read(&hash, text("attachment_key"), MOST_FILE) {
        Ok(bytes) => {
            counts.attachments += 1;
            sink.file(&name, &bytes)?;
            "here"
        }
        Err(error) => {
            counts.attachments_lost += 1;
            match error {
                VaultError::AttachmentMissing => "missing",
                _ => "damaged",
            }
        }
    };
    let cells = [
        &name,
        state,
        &about,
        &stored.hash.hex(),
        text("file_name"),
        text("file_sha256"),
    ];
    sink.row(FILES, &cells.map(str::to_owned))
}

fn fields_of(stored: &Stored) -> Map<String, Value> {
    let body = stored.payload.as_ref().map(|(_, body)| body.as_slice());
    match body.map(serde_json::from_slice) {
        Some(Ok(Value::Object(fields))) => fields,
        _ => Map::new(),
    }
}

fn payload_line<'a>(
    body: Option<&[u8]>,
    raw: Option<&'a RawValue>,
    sealed: bool,
) -> PayloadLine<'a> {
    match (body, raw) {
        (_, Some(raw)) => PayloadLine::Json(raw),
        (Some(body), None) => PayloadLine::Bytes(hex(body)),
        (None, None) if sealed => PayloadLine::Gone("privileged"),
        (None, None) => PayloadLine::Gone("redacted"),
    }
}

/// JSON that fits on a line as it is.
fn raw_json(body: &[u8]) -> Option<&RawValue> {
    if body.iter().any(|byte| matches!(byte, b'\n' | b'\r')) {
        return None;
    }
    let raw: &RawValue = serde_json::from_slice(body).ok()?;
    // Blanks around the value would not come back, and the commitment covers them.
    (raw.get().len() == body.len()).then_some(raw)
}

fn header_line(header: &Header) -> HeaderLine {
    HeaderLine {
        id: hex(&header.id.0),
        space: header.space.hex(),
        device: header.device.hex(),
        seq: header.seq,
        prev: header.prev.as_ref().map(EntryHash::hex),
        lamport: header.lamport,
        author: header.author.hex(),
        entity: header.entity.hex(),
        kind: header.kind.clone(),
        version: header.version,
        replaces: header.replaces.iter().map(EntryHash::hex).collect(),
        policy: header.policy.as_ref().map(EntryHash::hex),
        recorded_at: header.recorded().0.to_rfc3339(),
        payload_commit: hex(&header.payload_commit),
    }
}

fn table_of(kind: &str) -> String {
    format!("by_type/{kind}")
}

fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

fn json(line: &impl Serialize) -> Result<String, RecordsError> {
    serde_json::to_string(line).map_err(|_| RecordsError::Damaged("payload_unreadable"))
}
