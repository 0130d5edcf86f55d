//! `vault ways`, `allow-pin`, … and `members list`, `change`.

use crate::arguments::Vault;
use crate::output::Output;
use crate::run::{Desk, parse_roles, read_passphrase};
use reencuentro_api::Messages;
use reencuentro_api::wire::{
    AllowPinRequest, ApiError, ChangeMemberRequest, ChangePassphraseRequest, ErrorCode, MemberView,
    Nothing, OrganisationKeyRequest, ReplacePassphraseRequest, WaysIn,
};
use std::collections::BTreeMap;

impl Desk {
    pub fn ways(&mut self, verb: Vault, output: &Output) -> Result<(), ApiError> {
        self.unlock()?;
        let ways: WaysIn = match verb {
            Vault::AllowPin { new_pin_file } => {
                let request = AllowPinRequest {
                    passphrase: self.own_passphrase()?,
                    pin: read_passphrase(&new_pin_file)?,
                };
                self.ask("allow_pin", &request)?
            }
            Vault::ForgetPin => self.ask("forget_pin", &Nothing {})?,
            Vault::OrganisationKey { recipient } => {
                let request = OrganisationKeyRequest {
                    recipient,
                    passphrase: self.own_passphrase()?,
                };
                self.ask("set_organisation_key", &request)?
            }
            Vault::NewPassphrase {
                new_passphrase_file,
            } => {
                let new = read_passphrase(&new_passphrase_file)?;
                let _: Nothing = match self.way()?.passphrase {
                    Some(old) => {
                        self.ask("change_passphrase", &ChangePassphraseRequest { old, new })?
                    }
                    None => self.ask("replace_passphrase", &ReplacePassphraseRequest { new })?,
                };
                output.tell("cli-passphrase-set", &BTreeMap::new());
                self.ask("ways_in", &Nothing {})?
            }
            _ => self.ask("ways_in", &Nothing {})?,
        };
        output.answer(&ways, |messages| say_ways(&ways, messages));
        Ok(())
    }

    pub fn list_members(&mut self, output: &Output) -> Result<(), ApiError> {
        let session = self.unlock()?;
        output.answer(&session.members, |messages| {
            let lines = session.members.iter().map(|one| say_member(one, messages));
            lines.collect::<Vec<_>>().join("\n")
        });
        Ok(())
    }

    pub fn change_member(
        &mut self,
        member: &str,
        roles: &[String],
        output: &Output,
    ) -> Result<(), ApiError> {
        let session = self.unlock()?;
        let mut named = session
            .members
            .iter()
            .filter(|one| one.id == member || one.name == member);
        let (Some(found), None) = (named.next(), named.next()) else {
            return Err(ApiError::new(ErrorCode::Invalid).with("field", "member"));
        };
        let request = ChangeMemberRequest {
            member: found.id.clone(),
            roles: parse_roles(roles)?,
            passphrase: self.own_passphrase()?,
        };
        let changed: MemberView = self.ask("change_member", &request)?;
        output.answer(&changed, |messages| say_member(&changed, messages));
        Ok(())
    }
}

fn say_member(member: &MemberView, messages: &Messages) -> String {
    let none = BTreeMap::new();
    let roles = member.roles.iter().map(|role| {
        let word = serde_json::to_value(role).unwrap_or_default();
        messages.say(
            &format!("role-short-{}", word.as_str().unwrap_or_default()),
            &none,
        )
    });
    let roles = roles.collect::<Vec<_>>().join(", ");
    let roles = if member.active {
        roles
    } else {
        messages.say("cli-member-left", &none)
    };
    let line = format!("{}  {}  {roles}", member.id, member.name);
    if member.waits_for_key {
        return format!("{line}\n  {}", messages.say("member-waits-for-key", &none));
    }
    line
}

fn say_ways(ways: &WaysIn, messages: &Messages) -> String {
    let none = BTreeMap::new();
    let pin = match &ways.pin_until {
        Some(until) => {
            let about = BTreeMap::from([("until".to_owned(), until.clone())]);
            messages.say("cli-pin-until", &about)
        }
        None => messages.say("cli-pin-none", &none),
    };
    let organisation = match &ways.organisation {
        Some(recipient) => {
            let about = BTreeMap::from([("recipient".to_owned(), recipient.clone())]);
            messages.say("cli-organisation-key", &about)
        }
        None => messages.say("cli-organisation-none", &none),
    };
    format!("{pin}\n{organisation}")
}
