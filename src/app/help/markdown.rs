//! Markdown to the few blocks that a help page is made of. What a page may not hold (pictures, HTML, a link within a
//! sentence) is left out and named, and a test forbids it. What does not belong here: how a block looks.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// A piece of text in one weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    /// Strong words, and what is typed or shown by the program.
    pub strong: bool,
}

/// What stands under each other on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Level 1 is the title.
    Heading {
        level: usize,
        text: String,
    },
    Paragraph(Vec<Run>),
    /// One line of a list with what stands before it: a dot or its number.
    Item {
        mark: String,
        runs: Vec<Run>,
    },
    /// The first row is the head.
    Table(Vec<Vec<Vec<Run>>>),
    /// A way to another page, by its id.
    Link {
        to: String,
        text: String,
    },
}

/// A page that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub blocks: Vec<Block>,
    /// What is not drawn, by its name in Markdown.
    pub left_out: Vec<String>,
}

impl Text {
    /// Reads a page.
    #[must_use]
    pub fn read(markdown: &str) -> Self {
        let mut reader = Reader::default();
        for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
            reader.take(event);
        }
        Self { blocks: reader.blocks, left_out: reader.left_out }
    }

    /// The heading of the first level.
    #[must_use]
    pub fn title(&self) -> &str {
        let title = self.blocks.iter().find_map(|block| match block {
            Block::Heading { level: 1, text } => Some(text.as_str()),
            _ => None,
        });
        title.unwrap_or_default()
    }
}

/// The words of several runs.
#[must_use]
pub fn plain(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// What was read so far.
#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    left_out: Vec<String>,
    runs: Vec<Run>,
    strong: bool,
    /// The number of the next item of each open list; `None` where it has dots.
    lists: Vec<Option<u64>>,
    mark: Option<String>,
    table: Vec<Vec<Vec<Run>>>,
    /// Where the open link leads, and what stood before it.
    link: Option<(String, usize)>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.run(&text, self.strong),
            Event::Code(text) => self.run(&text, true),
            Event::SoftBreak | Event::HardBreak => self.run(" ", self.strong),
            other => self.left_out.push(format!("{other:?}")),
        }
    }

    fn run(&mut self, text: &str, strong: bool) {
        match self.runs.last_mut() {
            Some(last) if last.strong == strong => last.text.push_str(text),
            _ => self.runs.push(Run { text: text.to_owned(), strong }),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::Heading { .. } | Tag::TableCell => {}
            Tag::Strong => self.strong = true,
            Tag::List(first) => self.lists.push(first),
            Tag::Item => self.mark = Some(self.next_mark()),
            Tag::Table(_) => self.table.clear(),
            Tag::TableHead | Tag::TableRow => self.table.push(Vec::new()),
            Tag::Link { dest_url, .. } => self.link = Some((target(&dest_url), self.runs.len())),
            other => self.left_out.push(format!("{other:?}")),
        }
    }

    fn next_mark(&mut self) -> String {
        match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{}.", *number - 1)
            }
            _ => "•".to_owned(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) => {
                let text = plain(&std::mem::take(&mut self.runs));
                self.blocks.push(Block::Heading { level: level_of(level), text });
            }
            TagEnd::Paragraph | TagEnd::Item => self.close_text(),
            TagEnd::List(_) => self.lists.truncate(self.lists.len().saturating_sub(1)),
            TagEnd::Strong => self.strong = false,
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.runs);
                self.table.last_mut().into_iter().for_each(|row| row.push(cell.clone()));
            }
            TagEnd::Table => self.blocks.push(Block::Table(std::mem::take(&mut self.table))),
            TagEnd::Link => self.close_link(),
            _ => {}
        }
    }

    /// An item without paragraphs in it closes as one.
    fn close_text(&mut self) {
        let runs = std::mem::take(&mut self.runs);
        let mark = self.mark.take();
        if runs.is_empty() {
            return;
        }
        self.blocks.push(match mark {
            Some(mark) => Block::Item { mark, runs },
            None => Block::Paragraph(runs),
        });
    }

    /// A link stands alone: it is a control of its own, and a sentence is read in one piece.
    fn close_link(&mut self) {
        let Some((to, before)) = self.link.take() else { return };
        if before > 0 {
            self.left_out.push(format!("a link within a sentence: {to}"));
            return;
        }
        self.mark = None;
        let text = plain(&std::mem::take(&mut self.runs));
        self.blocks.push(Block::Link { to, text });
    }
}

/// "grades.md" is the page "grades".
fn target(url: &CowStr<'_>) -> String {
    url.strip_suffix(".md").unwrap_or(url).to_owned()
}

fn level_of(level: HeadingLevel) -> usize {
    level as usize
}
