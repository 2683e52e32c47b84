//! What can be typed after `caveat pack`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::args::read_date;
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::pack::PackVersion;

#[derive(Args, Debug)]
pub struct PackArgs {
    #[command(subcommand)]
    pub command: PackCommand,
}

#[derive(Subcommand, Debug)]
pub enum PackCommand {
    /// Make one .caveatpack file of labels and monographs.
    Build(BuildArgs),
    /// Put a signature on a pack, by a key as minisign makes them.
    Sign(SignArgs),
    /// Hold every byte of a pack against its hashes; without a file those of all installed packs.
    Verify(VerifyArgs),
    /// Take a pack in, wholly or not at all; or bring back the version before.
    Install(InstallArgs),
    /// Take an installed pack out.
    Remove {
        /// Its id, as caveat doctor and list show it.
        #[arg(value_name = "ID", value_parser = read_id)]
        pack: Id,
    },
}

#[derive(Args, Debug)]
pub struct BuildArgs {
    /// Labels, and monographs (.ron), as files or folders; without any the imported labels of this desk.
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// The file to write.
    #[arg(short, long, value_name = "FILE.caveatpack")]
    pub output: PathBuf,
    /// What people call it.
    #[arg(long)]
    pub name: String,
    /// Its id; made from the name without it. A pack takes the place of one of the same id.
    #[arg(long, value_parser = read_id)]
    pub id: Option<Id>,
    /// Numbers with dots; made from the date without it.
    #[arg(long = "pack-version", alias = "version", value_name = "N.N.N", value_parser = read_version)]
    pub pack_version: Option<PackVersion>,
    /// The date of the pack, YYYY-MM-DD; today without it.
    #[arg(long, value_parser = read_date)]
    pub date: Option<PartialDate>,
    /// Replace a file that is there.
    #[arg(long)]
    pub force: bool,
}

#[derive(Args, Debug)]
pub struct SignArgs {
    /// The pack.
    pub file: PathBuf,
    /// The secret key.
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
    /// Make the key first, and its public half beside it with the ending .pub.
    #[arg(long)]
    pub new_key: bool,
    /// The first line of this file is the key's password.
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub struct VerifyArgs {
    /// The pack; without it all installed ones are checked.
    pub file: Option<PathBuf>,
    /// Trust this key (.pub) instead of those of the clinic.
    #[arg(long, value_name = "FILE.pub", requires = "file")]
    pub key: Vec<PathBuf>,
}

#[derive(Args, Debug)]
pub struct InstallArgs {
    /// The pack.
    #[arg(required_unless_present = "bring_back")]
    pub file: Option<PathBuf>,
    /// Put an older version in the place of a newer one.
    #[arg(long)]
    pub force: bool,
    /// Go without a signature that the clinic trusts. One that does not match is refused all the same.
    #[arg(long)]
    pub unsigned: bool,
    /// Make the version before the installed one count again.
    #[arg(long, value_name = "ID", value_parser = read_id, conflicts_with_all = ["file", "force", "unsigned"])]
    pub bring_back: Option<Id>,
}

fn read_id(text: &str) -> Result<Id, String> {
    Id::new(text).ok_or_else(|| "an id has the letters a-z, digits and hyphens, 64 at most".to_owned())
}

fn read_version(text: &str) -> Result<PackVersion, String> {
    PackVersion::new(text).ok_or_else(|| "a version is written as numbers with dots, such as 2026.11".to_owned())
}
