//! What the imported real labels take on the disk, against the files that they came from.

use std::path::Path;

use caveat::store::label_files;

use crate::real;
use crate::verdict::Verdict;

pub fn measure(real: &Path, work: &Path, verdict: &mut Verdict) {
    for (folder, most) in [("openfda", 25.0), ("spl", 25.0), ("epi", 40.0)] {
        let chosen = real.join(folder);
        let raw: u64 =
            label_files(std::slice::from_ref(&chosen)).0.iter().map(|file| file.metadata().unwrap().len()).sum();
        let db = work.join(format!("{folder}.db"));
        let labels = real::import(&[chosen], &db);
        let kept = real::size(&db);
        println!("{folder}: {labels} labels, {raw} bytes raw, {kept} kept");
        verdict.at_most(&format!("disk, {folder}"), kept as f64 * 100.0 / raw as f64, most, "%");
        tables(&db);
    }
}

/// The largest tables, where this SQLite can tell.
fn tables(db: &Path) {
    let connection = rusqlite::Connection::open(db).unwrap();
    let Ok(mut select) =
        connection.prepare("SELECT name, sum(pgsize), sum(unused) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 9")
    else {
        return;
    };
    let row = |row: &rusqlite::Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?, row.get::<_, i64>(2)?));
    for (name, bytes, unused) in select.query_map([], row).unwrap().flatten() {
        println!("        {name}: {bytes} ({unused} unused)");
    }
}
