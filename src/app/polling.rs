//! The poll for the window and the command line: its tally, the account's own vote, casting and taking back.

use crate::domain::id::Id;
use crate::domain::poll::{Poll, Shares, shares};
use crate::service::voter;
use crate::store::clinic_db::ClinicDb;
use crate::store::paths::Places;
use crate::store::settings::SettingsFile;
use crate::store::{StoreError, StoreErrorKind};

/// How a poll stands.
#[derive(Clone, Debug, PartialEq)]
pub struct PollResult {
    /// In the order of the options.
    pub votes: Vec<u64>,
    pub shares: Shares,
    pub local_total: u64,
    /// The place of the account's own choice among the options.
    pub own: Option<usize>,
}

/// The tally as it stands. Reading makes no file.
pub fn result(places: &Places, settings: &SettingsFile, poll: &Poll) -> Result<PollResult, StoreError> {
    let options: Vec<Id> = poll.options.iter().map(|o| o.id.clone()).collect();
    let Some(db) = ClinicDb::open_existing(&places.clinic_db())? else {
        return Ok(of_votes(vec![0; options.len()], None));
    };
    let votes = db.tally(&poll.id, &options)?;
    let own = match &settings.settings.voter {
        Some(voter) => db.vote_of(&poll.id, voter)?,
        None => None,
    };
    let own = own.and_then(|own| options.iter().position(|o| *o == own.as_str()));
    Ok(of_votes(votes, own))
}

fn of_votes(votes: Vec<u64>, own: Option<usize>) -> PollResult {
    let shares = shares(&votes);
    PollResult { local_total: votes.iter().sum(), votes, shares, own }
}

/// Casts the account's vote; an earlier one is replaced. The voter's name is kept first, so that a vote can always be
/// taken back by the account that cast it.
pub fn vote(places: &Places, settings: &mut SettingsFile, poll: &Poll, option: &Id) -> Result<PollResult, StoreError> {
    let voter = match &settings.settings.voter {
        Some(voter) => voter.clone(),
        None => {
            let no_chance = || StoreError::new(StoreErrorKind::Unreadable, settings.path());
            let voter = voter::random_name().ok_or_else(no_chance)?;
            settings.settings.voter = Some(voter.clone());
            if let Err(error) = settings.save() {
                settings.settings.voter = None;
                return Err(error);
            }
            voter
        }
    };
    ClinicDb::open(&places.clinic_db())?.vote(&poll.id, &voter, option)?;
    result(places, settings, poll)
}

/// Takes the account's vote back.
pub fn withdraw(places: &Places, settings: &SettingsFile, poll: &Poll) -> Result<PollResult, StoreError> {
    if let (Some(voter), true) = (&settings.settings.voter, places.clinic_db().exists()) {
        ClinicDb::open(&places.clinic_db())?.withdraw(&poll.id, voter)?;
    }
    result(places, settings, poll)
}
