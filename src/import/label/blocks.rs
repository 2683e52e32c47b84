//! The text of a section out of its markup: that of SPL, of the tables of openFDA and of XHTML are near enough to be read
//! by one reader. Which section a text is of is decided by the readers of the formats.

use std::borrow::Cow;

use super::dom::{Element, Node};
use crate::domain::label::{Block, Cell, Footnote, List, ListItem, Picture, Row, Run, Style, Table};
use crate::domain::text::is_hostile;

/// Spans beyond this are a mistake of the file; a table has a few dozen columns at most.
const MOST_SPAN: u16 = 200;

/// Makes blocks and counts what it left out.
#[derive(Default)]
pub struct Blocks {
    /// Characters that change how text reads without being seen.
    pub hidden: usize,
    /// The pictures that a text can name.
    pub media: Vec<(String, Picture)>,
    /// Footnotes of a caption, which stand below what it is the caption of.
    below: Vec<Block>,
    /// The names of the footnotes, in the order of their numbers.
    notes: Vec<String>,
}

/// What is being written: whole blocks, and the paragraph that is still open.
#[derive(Default)]
struct Page {
    done: Vec<Block>,
    line: Vec<Run>,
}

impl Page {
    fn end_line(&mut self) {
        let mut line = std::mem::take(&mut self.line);
        trim(&mut line);
        if !line.is_empty() {
            self.done.push(Block::Paragraph(line));
        }
    }

    fn block(&mut self, block: Block) {
        self.end_line();
        self.done.push(block);
    }

    fn letters(&mut self, text: &str, style: Style) {
        match self.line.last_mut() {
            Some(run) if run.style == style => join(&mut run.text, text),
            last => {
                let after_blank = last.is_none_or(|run| run.text.ends_with([' ', '\n']));
                let text = if after_blank { text.trim_start_matches(' ') } else { text };
                if !text.is_empty() {
                    self.line.push(Run { text: text.to_owned(), style });
                }
            }
        }
    }

    fn line_break(&mut self) {
        if let Some(run) = self.line.last_mut() {
            let end = run.text.trim_end_matches(' ').len();
            run.text.truncate(end);
            run.text.push('\n');
        }
    }
}

/// Adds text behind text; white space between them stays one blank.
fn join(into: &mut String, text: &str) {
    let text = if into.ends_with([' ', '\n']) { text.trim_start_matches(' ') } else { text };
    into.push_str(text);
}

/// Takes white space from both ends of a line.
fn trim(line: &mut Vec<Run>) {
    while let Some(first) = line.first_mut() {
        let start = first.text.len() - first.text.trim_start_matches([' ', '\n']).len();
        first.text.drain(..start);
        if !first.text.is_empty() {
            break;
        }
        line.remove(0);
    }
    while let Some(last) = line.last_mut() {
        let end = last.text.trim_end_matches([' ', '\n']).len();
        last.text.truncate(end);
        if !last.text.is_empty() {
            break;
        }
        line.pop();
    }
}

impl Blocks {
    /// The blocks inside an element.
    pub fn of(&mut self, element: &Element) -> Vec<Block> {
        let mut page = Page::default();
        self.inside(element, Style::PLAIN, &mut page);
        page.end_line();
        page.done
    }

    /// The blocks of one element with everything around them that it brings.
    pub fn of_element(&mut self, element: &Element) -> Vec<Block> {
        let mut page = Page::default();
        self.element(element, Style::PLAIN, &mut page);
        page.end_line();
        page.done
    }

    /// The letters of a title or a name in one line.
    pub fn line(&mut self, text: &str) -> String {
        let mut line = self.collapsed(text);
        line.truncate(line.trim_end().len());
        let begin = line.len() - line.trim_start().len();
        line.drain(..begin);
        line
    }

    fn inside(&mut self, element: &Element, style: Style, page: &mut Page) {
        for node in &element.children {
            match node {
                Node::Text(text) => {
                    let text = self.collapsed(text);
                    page.letters(&text, style);
                }
                Node::Element(child) => self.element(child, style, page),
            }
        }
    }

    fn element(&mut self, element: &Element, style: Style, page: &mut Page) {
        match lower(&element.name).as_ref() {
            "br" => page.line_break(),
            "list" | "ul" | "ol" => {
                let list = self.list(element, style);
                page.block(Block::List(list));
                page.done.append(&mut self.below);
            }
            "table" | "tgroup" => {
                let table = self.table(element);
                page.block(Block::Table(table));
                page.done.append(&mut self.below);
            }
            "footnote" => {
                let mark = self.mark(element.attribute("ID"));
                let blocks = self.of(element);
                page.letters(&mark, Style::FOOTNOTE_MARK);
                let marked = Footnote { mark: Some(mark), blocks };
                // The paragraph goes on behind the mark; the note stands below it.
                let line = std::mem::take(&mut page.line);
                page.done.push(Block::Footnote(marked));
                page.line = line;
            }
            "footnoteref" => {
                let mark = self.mark(element.attribute("IDREF"));
                page.letters(&mark, Style::FOOTNOTE_MARK);
            }
            "rendermultimedia" | "img" => {
                let attribute = |name| element.attribute(name).map(str::to_owned).filter(|text| !text.is_empty());
                let reference = attribute("referencedObject").or_else(|| attribute("src"));
                let words = element.child("caption").map(Element::text).or_else(|| attribute("alt"));
                let words = words.map(|words| self.line(&words)).filter(|words| !words.is_empty());
                let known = self.media.iter().find(|(id, _)| Some(id) == reference.as_ref()).map(|(_, known)| known);
                let picture = Picture {
                    words: words.or_else(|| known?.words.clone()),
                    reference: known.map_or(reference, |known| known.reference.clone()),
                };
                page.block(Block::Picture(picture));
            }
            "script" | "style" | "col" | "colgroup" | "colspec" => {}
            name if is_paragraph(name) => {
                page.end_line();
                self.inside(element, style, page);
                page.end_line();
            }
            name => self.inside(element, style.and(style_of(name, element)), page),
        }
    }

    /// The number of a footnote: the file gives it a name only, and a reader counts.
    fn mark(&mut self, name: Option<&str>) -> String {
        let known = name.and_then(|name| self.notes.iter().position(|note| note == name));
        let place = known.unwrap_or_else(|| {
            self.notes.push(name.unwrap_or_default().to_owned());
            self.notes.len() - 1
        });
        (place + 1).to_string()
    }

    fn list(&mut self, element: &Element, style: Style) -> List {
        let ordered = element.name.eq_ignore_ascii_case("ol")
            || element.attribute("listType").is_some_and(|kind| kind.eq_ignore_ascii_case("ordered"));
        let mut list = List { ordered, caption: Vec::new(), items: Vec::new() };
        for node in &element.children {
            let child = match node {
                Node::Element(child) => child,
                Node::Text(text) => {
                    // Letters between the items are an item without a sign, rather than lost.
                    let text = self.line(text);
                    if !text.is_empty() {
                        list.items.push(ListItem { sign: None, blocks: vec![Block::plain(text)] });
                    }
                    continue;
                }
            };
            if child.name == "caption" && list.caption.is_empty() {
                list.caption = self.runs(child);
                continue;
            }
            let mut page = Page::default();
            let is_item = matches!(child.name.as_str(), "item" | "li");
            let sign = child.child("caption").filter(|_| is_item).map(Element::text).filter(|sign| !sign.is_empty());
            for node in &child.children {
                match node {
                    Node::Element(caption) if is_item && caption.name == "caption" => {}
                    Node::Element(part) => self.element(part, style, &mut page),
                    Node::Text(text) => {
                        let text = self.collapsed(text);
                        page.letters(&text, style);
                    }
                }
            }
            page.end_line();
            list.items.push(ListItem { sign, blocks: page.done });
        }
        list
    }

    fn table(&mut self, element: &Element) -> Table {
        let mut table = Table { caption: Vec::new(), rows: Vec::new() };
        let mut foot = Vec::new();
        for child in element.elements() {
            match lower(&child.name).as_ref() {
                "caption" => table.caption = self.runs(child),
                "tr" | "row" => table.rows.extend(self.row(child, false)),
                "tfoot" => foot.extend(self.rows(child, false)),
                "thead" => table.rows.extend(self.rows(child, true)),
                "tbody" | "tgroup" => table.rows.extend(self.rows(child, false)),
                "col" | "colgroup" | "colspec" => {}
                _ => {
                    let blocks = self.of(child);
                    if !blocks.is_empty() {
                        table
                            .rows
                            .push(Row { head: false, cells: vec![Cell { head: false, columns: 1, rows: 1, blocks }] });
                    }
                }
            }
        }
        table.rows.append(&mut foot);
        table
    }

    fn rows(&mut self, part: &Element, head: bool) -> Vec<Row> {
        let mut rows = Vec::new();
        for child in part.elements() {
            match lower(&child.name).as_ref() {
                "thead" => rows.extend(self.rows(child, true)),
                "tbody" | "tfoot" => rows.extend(self.rows(child, head)),
                "col" | "colgroup" | "colspec" => {}
                _ => rows.extend(self.row(child, head)),
            }
        }
        rows
    }

    fn row(&mut self, row: &Element, head: bool) -> Option<Row> {
        let cells: Vec<Cell> = row.elements().map(|cell| self.cell(cell)).collect();
        (!cells.is_empty()).then_some(Row { head, cells })
    }

    fn cell(&mut self, cell: &Element) -> Cell {
        let span = |name| cell.attribute(name).and_then(|n| n.trim().parse().ok()).unwrap_or(1u16).clamp(1, MOST_SPAN);
        Cell { head: cell.name == "th", columns: span("colspan"), rows: span("rowspan"), blocks: self.of(cell) }
    }

    /// The letters of a caption as runs in one line.
    fn runs(&mut self, element: &Element) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for block in self.of(element) {
            match block {
                Block::Paragraph(line) => {
                    if !runs.is_empty() {
                        runs.push(Run::plain("\n"));
                    }
                    runs.extend(line);
                }
                other => self.below.push(other),
            }
        }
        runs
    }

    /// White space as one blank, hidden characters left out and counted. A blank that does not break stays.
    fn collapsed(&mut self, text: &str) -> String {
        let mut plain = String::with_capacity(text.len());
        // From one character that is not kept as it is to the next.
        let mut from = 0;
        let mut blank = false;
        for (at, c) in text.char_indices() {
            let (white, hidden) = match c {
                ' ' | '\t' | '\n' | '\r' => (true, false),
                '!'..='~' => (false, false),
                c => (false, is_hostile(c)),
            };
            if white || hidden {
                let letters = text.get(from..at).unwrap_or_default();
                from = at + c.len_utf8();
                self.hidden += usize::from(hidden);
                plain.push_str(letters);
                blank = blank && letters.is_empty();
                if white && !blank {
                    plain.push(' ');
                    blank = true;
                }
            }
        }
        plain.push_str(text.get(from..).unwrap_or_default());
        plain
    }
}

/// A name in lower case; most are.
fn lower(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) { name.to_ascii_lowercase().into() } else { name.into() }
}

/// Elements that begin a line of their own.
fn is_paragraph(name: &str) -> bool {
    matches!(
        name,
        "paragraph"
            | "p"
            | "div"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "dl"
            | "dt"
            | "dd"
            | "section"
            | "caption"
            | "blockquote"
            | "pre"
            | "li"
            | "item"
            | "tr"
            | "td"
            | "th"
            | "title"
            | "article"
            | "header"
            | "footer"
            | "hr"
    )
}

/// What an element inside a line says of its letters.
fn style_of(name: &str, element: &Element) -> Style {
    let named = match name {
        "b" | "strong" => Style::BOLD,
        "i" | "em" => Style::ITALIC,
        "u" => Style::UNDERLINE,
        "sub" => Style::SUB,
        "sup" => Style::SUP,
        "linkhtml" | "a" if element.attribute("href").is_some_and(|href| href.starts_with('#')) => {
            Style::CROSS_REFERENCE
        }
        _ => Style::PLAIN,
    };
    // A list of words, in any case.
    let words = element.attribute("styleCode").unwrap_or_default().split_ascii_whitespace();
    words.fold(named, |style, word| {
        style.and(match word.to_ascii_lowercase().as_str() {
            "bold" => Style::BOLD,
            "italics" | "italic" => Style::ITALIC,
            "underline" => Style::UNDERLINE,
            _ => Style::PLAIN,
        })
    })
}
