//! The pages on screen: laid out by a job where what they show has changed, drawn by a job where another page or another
//! size is looked at. The old ones stay until the new ones are there, and what nobody waits for any more is dropped.

use std::sync::Arc;

use crate::app::notice;
use crate::app::page_state::{Drawn, Preview, View};
use crate::app::page_wanted::{LaidOut, Wanted};
use crate::app::state::{AppState, Tab};
use crate::app::update::{App, Event, PreviewMade};
use crate::domain::patient::Patient;
use crate::handout::clean::Action;
use crate::handout::{HandoutError, Pages, picture};
use crate::service::jobs::JobId;

/// Layouts that may be under way at once: the one that is waited for and one that was overtaken. Whoever types on gets
/// every layout that two cores can make, and no crowd of threads.
const MOST_FLYING: usize = 2;
/// Pages that one job draws before it shows them.
const DRAWN_AT_ONCE: usize = 2;
/// Pixels of one page, and of all pages that are kept: 48 and 120 MB.
const MOST_PIXELS: f64 = 12_000_000.0;
const MOST_KEPT_PIXELS: u64 = 30_000_000;
/// Least and most thousandths of a pixel for a point.
const MILLI: std::ops::RangeInclusive<u32> = 100..=8000;

/// Lays the pages out anew where what they show has changed.
pub fn refresh(app: &mut App) {
    let state = &mut app.state;
    if state.nav.tab != Tab::Handouts {
        return;
    }
    if state.page.drug.is_none() || (is_new(state) && state.page.drug != state.nav.shown) {
        super::start(state);
    }
    let Some(wanted) = Wanted::of(state) else { return };
    let requests = wanted.requests();
    let preview = &mut state.page.preview;
    if preview.shows.as_ref() == Some(&requests) || preview.flying.len() >= MOST_FLYING {
        return;
    }
    preview.shows = Some(requests);
    let view = preview.view;
    let job = app.jobs.spawn("preview", move || Event::Preview(Box::new(lay_out(&wanted, view))));
    let preview = &mut app.state.page.preview;
    preview.job = job;
    preview.flying.extend(job);
}

/// Has nothing been chosen or written for the drugs of the page yet, so that another shown drug takes their place?
fn is_new(state: &AppState) -> bool {
    state.page.out.written.is_none() && state.page.more.is_empty()
}

fn lay_out(wanted: &Wanted, view: View) -> Result<PreviewMade, HandoutError> {
    let laid_out = wanted.lay_out()?;
    let seen = seen(view, laid_out.pages.count());
    let pictures = seen.map(|at| draw_page(&laid_out.pages, at, view.milli)).collect::<Result<_, _>>()?;
    Ok(PreviewMade { laid_out, pictures })
}

/// The pages that are looked at, of those that there are.
fn seen(view: View, count: usize) -> std::ops::Range<usize> {
    let first = view.first.min(count.saturating_sub(1));
    let n = view.last.saturating_sub(view.first) + 1;
    first..(first + n).min(count)
}

/// The generation is set where the picture is taken in.
fn draw_page(pages: &Pages, page: usize, milli: u32) -> Result<Drawn, HandoutError> {
    // Thousandths: exact enough.
    #[allow(clippy::cast_precision_loss)]
    let scale = milli as f32 / 1000.0;
    Ok(Drawn { page, milli, generation: 0, picture: Arc::new(picture(pages, page, scale)?) })
}

pub fn preview_made(app: &mut App, id: JobId, result: Result<PreviewMade, HandoutError>) {
    let preview = &mut app.state.page.preview;
    preview.flying.retain(|flying| *flying != id);
    // A later change has asked for other pages.
    if preview.job != Some(id) {
        return refresh(app);
    }
    preview.job = None;
    preview.generation += 1;
    match result {
        Ok(made) => {
            let PreviewMade { laid_out: LaidOut { pages, page, unprintable, locks, hardest }, pictures } = made;
            let left_out = page.changes.into_iter().filter(|change| change.action == Action::Dropped);
            preview.replaced = left_out.map(|change| change.code).collect();
            preview.unprintable = unprintable;
            (preview.measures, preview.locks, preview.hardest) = (Some(page.measures), locks, hardest);
            preview.pages = Some(Arc::new(pages));
            preview.pictures = pictures;
            let generation = preview.generation;
            preview.pictures.iter_mut().for_each(|drawn| drawn.generation = generation);
            preview.failed = None;
        }
        Err(error) => {
            let sentence = notice::page_error(&app.state.words, &error);
            preview.failed = Some(sentence);
        }
    }
    // Somebody typed on while this was made.
    refresh(app);
    draw(app);
}

/// The window shows other pages, or larger ones.
pub fn look(app: &mut App, view: View) {
    let preview = &mut app.state.page.preview;
    let milli = view.milli.clamp(*MILLI.start(), most_milli(preview).min(*MILLI.end()));
    preview.view = View { milli, ..view };
    draw(app);
}

/// The largest scale at which a page stays within its pixels.
fn most_milli(preview: &Preview) -> u32 {
    let (width, height) = preview.pages.as_ref().and_then(|pages| pages.size_pt(0)).unwrap_or((612.0, 842.0));
    // A few thousand: it fits.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let most = ((MOST_PIXELS / (width * height).max(1.0)).sqrt() * 1000.0) as u32;
    most
}

/// Draws what is looked at and not there yet: the pages that are seen first, then the next and the one before.
fn draw(app: &mut App) {
    let preview = &mut app.state.page.preview;
    drop_unseen(preview);
    let Some(pages) = preview.pages.clone().filter(|_| preview.drawing.is_none()) else { return };
    let (seen, milli) = (seen(preview.view, pages.count()), preview.view.milli);
    let (around, room) = ([seen.end, seen.start.wrapping_sub(1)], has_room(&pages, seen.len() + 2, milli));
    let around = around.into_iter().filter(|page| room && *page < pages.count());
    let missing = |page: &usize| !preview.pictures.iter().any(|d| d.page == *page && is_current(preview, d));
    let wanted: Vec<usize> = seen.clone().chain(around).filter(missing).take(DRAWN_AT_ONCE).collect();
    if wanted.is_empty() {
        return;
    }
    let generation = preview.generation;
    preview.drawing = app.jobs.spawn("draw", move || {
        let drawn = wanted.iter().map(|page| draw_page(&pages, *page, milli));
        Event::Drawn(drawn.map(|drawn| drawn.map(|drawn| Drawn { generation, ..drawn })).collect())
    });
}

/// Would so many pictures be kept? Those that are not are never drawn ahead.
fn has_room(pages: &Pages, n: usize, milli: u32) -> bool {
    let (width, height) = pages.size_pt(0).unwrap_or_default();
    let scale = f64::from(milli) / 1000.0;
    // A pixel more at each side for rounding; a handful of pages.
    #[allow(clippy::cast_precision_loss)]
    let pixels = (width * scale + 1.0) * (height * scale + 1.0) * n as f64;
    #[allow(clippy::cast_precision_loss)]
    let most = MOST_KEPT_PIXELS as f64;
    pixels <= most
}

fn is_current(preview: &Preview, drawn: &Drawn) -> bool {
    drawn.generation == preview.generation && drawn.milli == preview.view.milli
}

pub fn drawn(app: &mut App, id: JobId, result: Result<Vec<Drawn>, HandoutError>) {
    let preview = &mut app.state.page.preview;
    if preview.drawing != Some(id) {
        return;
    }
    preview.drawing = None;
    match result {
        Ok(drawn) => {
            for drawn in drawn.into_iter().filter(|drawn| drawn.generation == preview.generation) {
                preview.pictures.retain(|old| old.page != drawn.page);
                preview.pictures.push(drawn);
            }
        }
        Err(error) => {
            preview.failed = Some(notice::page_error(&app.state.words, &error));
            return;
        }
    }
    draw(app);
}

/// Keeps the pictures near what is seen, nearest first, as long as they fit.
fn drop_unseen(preview: &mut Preview) {
    let view = preview.view;
    let far = |page: usize| view.first.saturating_sub(page).max(page.saturating_sub(view.last));
    preview.pictures.sort_by_key(|drawn| (far(drawn.page), drawn.page));
    let mut pixels = 0_u64;
    preview.pictures.retain(|drawn| {
        let size = u64::from(drawn.picture.width) * u64::from(drawn.picture.height);
        pixels += size;
        far(drawn.page) == 0 || (far(drawn.page) <= 2 && pixels <= MOST_KEPT_PIXELS)
    });
}

/// The preview of a page that is not on screen goes with the patient whom it shows; one that is gives way to its new
/// pictures.
pub fn forget_unseen(state: &mut AppState) {
    let shows = state.page.preview.shows.iter().flatten();
    if state.nav.tab != Tab::Handouts && shows.into_iter().any(|(_, request)| request.patient != Patient::default()) {
        forget(state);
    }
}

pub fn forget(state: &mut AppState) {
    let old = std::mem::take(&mut state.page.preview);
    let Preview { view, flying, generation, .. } = old;
    state.page.preview = Preview { view, flying, generation: generation + 1, ..Preview::default() };
}

pub fn panicked(app: &mut App, id: JobId, text: String) {
    let preview = &mut app.state.page.preview;
    preview.flying.retain(|flying| *flying != id);
    if preview.job == Some(id) {
        preview.job = None;
        preview.failed = Some(text);
    } else if preview.drawing == Some(id) {
        preview.drawing = None;
        preview.failed = Some(text);
    }
}
