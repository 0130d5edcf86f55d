//! Figures as wire forms.

use crate::program::Program;
use crate::wire::{ApiError, Funnel, FunnelStages, FunnelUnits, Nothing};
use reencuentro_core::clock::Now;
use reencuentro_core::figures::Stages;

impl Program {
    /// The command `funnel`.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn funnel(&mut self, _: Nothing, now: &Now) -> Result<Funnel, ApiError> {
        let found = self.records()?.funnel(now)?;
        Ok(Funnel {
            as_of: found.as_of.to_string(),
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
