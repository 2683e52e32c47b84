//! No list on the page of a real drug has more than ten items in a group, read from the PDFs of all of them.

use caveat::app::page;
use caveat::domain::patient::Patient;
use caveat::store::library::Library;

use crate::monographs::reference;
use crate::paper::Paper;
use crate::tagged::Node;

const MOST: usize = 10;

#[test]
fn no_list_of_any_drug_has_more_than_ten_items_in_a_group() {
    let reference = reference();
    let library = Library::load(None, &reference);
    let (mut lists, mut fullest, mut wrong) = (0, 0, Vec::new());
    for drug in library.monographs() {
        let document = Paper::of(drug, &Patient::default(), true).0;
        let made = page::pdf(&[document], &[], &reference.plain_words).unwrap();
        let pdf = lopdf::Document::load_mem(&made.bytes).unwrap();
        Node::root(&pdf).walk(&mut |_, node| {
            if node.kind == "L" {
                let items = node.kids.iter().filter(|kid| kid.kind == "LI").count();
                (lists, fullest) = (lists + 1, fullest.max(items));
                if items > MOST {
                    wrong.push(format!("{}: {items} items in a list", drug.id()));
                }
            }
        });
    }
    assert_eq!(wrong, [""; 0], "of {lists} lists");
    assert!(lists > 500 && fullest == MOST, "{lists} lists, the fullest has {fullest}");
}
