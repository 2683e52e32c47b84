//! How much a file may ask for. Each bound lies several times above the largest real file that was seen, so that a file
//! beyond it is broken or hostile.

/// One label as XML or JSON. The largest seen has 1.5 MB, with its pictures as text.
pub const MOST_LABEL_BYTES: usize = 32 * 1024 * 1024;

/// Elements and texts of one label. The largest seen has 60,000.
pub const MOST_NODES: usize = 2_000_000;

/// Elements inside one another. The deepest seen is 30; readers of the tree call themselves once a level.
pub const MOST_DEPTH: usize = 128;

/// One attribute. Those above 1 kB seen are all pictures as text, which are dropped before they count.
pub const MOST_ATTRIBUTE_BYTES: usize = 64 * 1024;

/// Attributes of one element; 12 were seen.
pub const MOST_ATTRIBUTES: usize = 256;

/// An archive inside an archive is unpacked in memory. A label with its pictures has up to some tens of MB.
pub const MOST_INNER_ARCHIVE_BYTES: usize = 192 * 1024 * 1024;

/// Entries of one archive. A whole release of DailyMed has 50,000 a part.
pub const MOST_ENTRIES: usize = 400_000;

/// Archives inside one another: a release, the label's own archive.
pub const MOST_ARCHIVE_DEPTH: usize = 2;

/// All bytes that one chosen file unpacks to, as they are really read. A part of openFDA has 1 GB.
pub const MOST_UNPACKED_BYTES: u64 = 64 * 1024 * 1024 * 1024;

/// Bytes unpacked for one byte of an inner archive; text shrinks 4 to 20 times, tables 60 times.
pub const MOST_RATIO: u64 = 400;

/// Records of one JSON file. A part of openFDA has 20,000.
pub const MOST_RECORDS: usize = 2_000_000;
