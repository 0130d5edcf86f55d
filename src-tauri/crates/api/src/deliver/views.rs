//! Wire forms of what core says about deliveries.

use crate::wire::{
    DeliverySummary, DeliveryView, ExportView, FileView, HeldPair, NotifyPair, Preflight, ReadyLine,
};
use reencuentro_core::acts::DraftLine;
use reencuentro_core::deliveries::{self, DeliverableLine, Delivery};
use reencuentro_core::records::Records;
use reencuentro_core::rules::alignment::Missing;
use reencuentro_export::Sheet;

/// Preflight.
pub fn preflight(records: &Records, found: &deliveries::Preflight) -> Preflight {
    let columns = columns(records);
    let ready = found.ready.iter().map(|ready| ReadyLine {
        family: ready.family.hex(),
        pair: ready.line.pair.hex(),
        cells: cells(&ready.line.values, &columns),
        warnings: codes(&ready.warnings),
    });
    let held = found.held.iter().map(|held| HeldPair {
        family: held.family.hex(),
        pair: held.pair.hex(),
        parent: held.parent.clone(),
        child: held.child.clone(),
        missing: codes(&held.missing),
    });
    let notify = found.must_notify.iter().map(|pair| NotifyPair {
        family: pair.family.hex(),
        pair: pair.pair.hex(),
        parent: pair.parent.clone(),
        child: pair.child.clone(),
        delivery: pair.delivery,
    });
    Preflight {
        as_of: found.as_of.to_string(),
        ready: ready.collect(),
        held: held.collect(),
        must_notify: notify.collect(),
        in_batch: found.in_batch,
        delivered: found.delivered,
        missing: found
            .missing
            .iter()
            .map(|(missing, count)| (missing.code().to_owned(), *count))
            .collect(),
        columns,
    }
}

/// A delivery with its lines.
pub fn delivery(records: &Records, delivery: &Delivery, lines: &[DraftLine]) -> DeliveryView {
    let columns = columns(records);
    DeliveryView {
        summary: summary(records, delivery),
        lines: lines
            .iter()
            .map(|line| cells(&line.values, &columns))
            .collect(),
        columns,
        own: records.member() == Some(delivery.author.0),
    }
}

/// A delivery as the ledger shows it.
pub fn summary(records: &Records, delivery: &Delivery) -> DeliverySummary {
    let (lines, parents, children) = delivery.counts;
    let approval = delivery.approval.as_ref();
    DeliverySummary {
        id: delivery.id.hex(),
        number: delivery.number,
        recipient: delivery.recipient.clone(),
        as_of: delivery.as_of.to_string(),
        state: delivery.state.to_owned(),
        lines,
        parents,
        children,
        author: records.member_name(delivery.author.0),
        drafted_at: delivery.author.1.clone(),
        approver: approval
            .map(|(_, member, _)| records.member_name(*member))
            .unwrap_or_default(),
        approved_at: approval.map(|(_, _, at)| at.clone()).unwrap_or_default(),
        exports: delivery
            .exports
            .iter()
            .map(|export| ExportView {
                by: records.member_name(export.by.0),
                at: export.by.1.clone(),
                files: export
                    .files
                    .iter()
                    .map(|(name, sha256)| FileView {
                        name: name.clone(),
                        sha256: sha256.clone(),
                    })
                    .collect(),
                sealed_to: export.sealed_to.clone(),
            })
            .collect(),
    }
}

/// The columns that leave from this vault.
fn columns(records: &Records) -> Vec<String> {
    let sheet = Sheet {
        lines: &[],
        practice: records.founded().practice,
    };
    sheet.columns().into_iter().map(str::to_owned).collect()
}

fn cells(line: &DeliverableLine, columns: &[String]) -> Vec<String> {
    line.cells()
        .into_iter()
        .filter(|(column, _)| columns.iter().any(|wanted| wanted == column))
        .map(|(_, cell)| cell.as_str().to_owned())
        .collect()
}

fn codes(missing: &[Missing]) -> Vec<String> {
    missing.iter().map(|one| one.code().to_owned()).collect()
}
