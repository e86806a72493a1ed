//! The flow, one way: text, scan, context, rank, remedies.

use std::borrow::Cow;
use std::ops::Range;

use crate::cause::{Cause, Confidence, Role, Signature};
use crate::check::{CauseError, check};
use crate::context::{Context, Surroundings, System, Told, Vendor, told};
use crate::diagnosis::{Diagnosis, Evidence, Finding};
use crate::facts::{FactKind, Facts, host_of, is_tagged, registry_of};
use crate::fill;
use crate::follow::follow;
#[cfg(any(test, feature = "_parts"))]
use crate::gate::Gate;
#[cfg(any(test, feature = "_parts"))]
use crate::pattern::Pattern;
use crate::pattern::{self, squeeze};
use crate::rank::{Candidate, Place, rank};
use crate::regions::{LINES, Region, around, regions};
use crate::scan::{self, Hit};
use crate::sort;
use crate::table::{FAMILIES, Owner, Table};
use crate::text::{self, Text};

/// Explains a text with the built-in table.
///
/// ```
/// let diagnosis = docker_why::explain("Error response from daemon: manifest for alpine:nope not found: manifest unknown");
/// assert_eq!(diagnosis.findings[0].cause, "manifest-unknown");
/// ```
pub fn explain(text: impl AsRef<[u8]>) -> Diagnosis {
    Classifier::builtin().explain(text)
}

/// The causes of the built-in table, by family; none where the crate is built without its feature `table`.
pub fn catalogue() -> impl Iterator<Item = (&'static str, &'static Cause)> {
    FAMILIES.iter().flat_map(|(family, causes)| causes.iter().map(move |cause| (*family, cause)))
}

/// A table of causes, ready for use. Cheap to share; with own causes costly to build: build it once.
pub struct Classifier {
    table: Table,
    stated: Context,
}

/// Builds a [`Classifier`].
#[derive(Default)]
pub struct ClassifierBuilder {
    without_builtin: bool,
    own: Vec<Cause>,
    stated: Context,
}

impl Classifier {
    /// The classifier with the built-in table.
    pub fn builtin() -> &'static Self {
        static BUILTIN: Classifier = Classifier {
            table: Table::BUILTIN,
            stated: Context { vendor: None, system: None, tool: None, action: None },
        };
        &BUILTIN
    }

    /// The classifier of a part of the built-in table, which may have come as data. These count as built in, not as
    /// own causes, and are not checked again.
    ///
    /// ```
    /// let swr = docker_why::catalogue().filter(|(family, _)| *family == "swr").map(|(_, cause)| cause);
    /// let classifier = docker_why::Classifier::of_checked(swr);
    /// let diagnosis = classifier.explain("denied: Not allow to login, upload or download image");
    /// assert_eq!(diagnosis.findings[0].cause, "swr-throttled");
    /// ```
    pub fn of_checked(causes: impl IntoIterator<Item = &'static Cause>) -> Self {
        Self::of(causes.into_iter().map(Cow::Borrowed).collect(), Context::default())
    }

    /// Begins a classifier with own causes.
    ///
    /// ```
    /// let own = r#"[{"id": "team-vpn", "title": "The VPN is down", "explanation": "Our registry answers in the VPN only.",
    ///     "signatures": [{"anchor": "registry.corp.example", "pattern": "registry.corp.example.*?(timeout|no such host)"}]}]"#;
    /// let own: Vec<docker_why::cause::Cause> = serde_json::from_str(own).unwrap();
    /// let classifier = docker_why::Classifier::builder().causes(own).build().unwrap();
    /// let diagnosis = classifier.explain("Get https://registry.corp.example/v2/: i/o timeout");
    /// assert!(diagnosis.findings.iter().any(|finding| finding.cause == "team-vpn"));
    /// ```
    pub fn builder() -> ClassifierBuilder {
        ClassifierBuilder::default()
    }

    fn of(causes: Vec<Cow<'static, Cause>>, stated: Context) -> Self {
        Self { table: Table::new(causes), stated }
    }

    /// The scan's gate and its patterns.
    #[cfg(feature = "_parts")]
    pub(crate) fn stages(&self) -> (&Gate, &[Pattern]) {
        (&self.table.gate, &self.table.patterns)
    }

    /// The scan's gate, its patterns and their anchors.
    #[cfg(test)]
    pub(crate) fn parts(&self) -> (&Gate, &[Pattern], &[Cow<'static, str>]) {
        (&self.table.gate, &self.table.patterns, self.table.gate.anchors())
    }

    /// Explains a text: bytes, since logs are not always UTF-8.
    pub fn explain(&self, text: impl AsRef<[u8]>) -> Diagnosis {
        self.explain_in(text, self.stated)
    }

    /// Explains a text of which the caller knows more than it tells; what `stated` holds beats what is guessed.
    ///
    /// ```
    /// use docker_why::{Classifier, Context, Vendor};
    /// let stated = Context { vendor: Some(Vendor::Swr), ..Context::default() };
    /// let diagnosis = Classifier::builtin().explain_in("unauthorized: authentication required", stated);
    /// assert_eq!(diagnosis.findings[0].cause, "swr-login-expired");
    /// ```
    pub fn explain_in(&self, text: impl AsRef<[u8]>, stated: Context) -> Diagnosis {
        let mut scanner = self.scanner_in(stated);
        scanner.push(text.as_ref());
        scanner.finish()
    }

    /// Begins to scan a log piece by piece.
    pub fn scanner(&self) -> Scanner<'_> {
        self.scanner_in(self.stated)
    }

    /// The same, knowing more than the log tells.
    pub fn scanner_in(&self, stated: Context) -> Scanner<'_> {
        Scanner {
            classifier: self,
            stated,
            buffer: Vec::new(),
            offset: 0,
            line: 1,
            told: Vec::new(),
            found: (0..self.table.causes.len()).map(|_| Found::default()).collect(),
            required: Vec::new(),
        }
    }

    /// The causes of this table.
    pub fn causes(&self) -> impl Iterator<Item = &Cause> {
        self.table.causes.iter().map(AsRef::as_ref)
    }
}

impl ClassifierBuilder {
    /// Adds own causes. One whose id the table has already takes the other's place.
    pub fn causes(mut self, causes: impl IntoIterator<Item = Cause>) -> Self {
        self.own.extend(causes);
        self
    }

    /// Uses own causes only.
    pub fn without_builtin(mut self) -> Self {
        self.without_builtin = true;
        self
    }

    /// States whose registry it is.
    pub fn vendor(mut self, vendor: Vendor) -> Self {
        self.stated.vendor = Some(vendor);
        self
    }

    /// States the reader's system.
    pub fn system(mut self, system: System) -> Self {
        self.stated.system = Some(system);
        self
    }

    /// Builds it.
    ///
    /// # Errors
    /// The first own cause that cannot be used, with the field at fault.
    pub fn build(self) -> Result<Classifier, CauseError> {
        let mut causes: Vec<Cow<'static, Cause>> = Vec::new();
        if !self.without_builtin {
            causes.extend(catalogue().map(|(_, cause)| Cow::Borrowed(cause)));
        }
        for cause in self.own {
            check(&cause)?;
            match causes.iter_mut().find(|known| known.id == cause.id) {
                Some(known) => *known = Cow::Owned(cause),
                None => causes.push(Cow::Owned(cause)),
            }
        }
        Ok(Classifier::of(causes, self.stated))
    }
}

/// How many bytes are looked at together. Windows begin at fixed places of the log, however it was pushed,
/// so the answer does not depend on the pieces.
const WINDOW: usize = 256 << 10;
/// How much of a window is looked at again with the next one, so that a message on the border is seen whole.
const OVERLAP: usize = 8 << 10;
/// How much of a log's beginning is looked at closely all over: a shorter text is a paste, not a log.
const HEAD: usize = 32 << 10;
/// How much of its end.
const TAIL: usize = 8 << 10;
/// How many places of a cause are kept: the first ones, and always the last.
const MAX_PLACES: usize = 8;
/// How many hints are kept; beyond, the older half goes.
const MAX_TOLD: usize = 1024;

/// How many images in a window are completed with their tags.
const MAX_WHOLE_IMAGES: usize = 64;

/// Scans a log piece by piece, in bounded memory however long it is.
///
/// ```
/// let mut scanner = docker_why::Classifier::builtin().scanner();
/// for piece in ["Error response from daemon: No such cont", "ainer: web\n"] {
///     scanner.push(piece.as_bytes());
/// }
/// assert_eq!(scanner.finish().findings[0].cause, "run-no-such-container");
/// ```
pub struct Scanner<'c> {
    classifier: &'c Classifier,
    stated: Context,
    buffer: Vec<u8>,
    /// The buffer's place in the log.
    offset: usize,
    /// The line, counted from 1, that the buffer begins in.
    line: usize,
    told: Vec<Told>,
    /// By cause.
    found: Vec<Found<'c>>,
    /// The literals that signatures require and the log holds.
    required: Vec<&'c str>,
}

/// What was found of one cause: by unconditional signatures together, and by each conditional one apart, since
/// only the end of the log tells whether its condition holds.
#[derive(Clone, Default)]
struct Found<'c> {
    by_condition: Vec<(Option<usize>, Places<'c>)>,
}

/// Places in the order of the log: the first ones and the last.
#[derive(Clone, Default)]
struct Places<'c> {
    kept: Vec<Place<'c>>,
    count: usize,
}

impl<'c> Scanner<'c> {
    /// Takes the next piece.
    pub fn push(&mut self, mut piece: &[u8]) {
        while self.buffer.len() + piece.len() > WINDOW {
            let (now, later) = piece.split_at(WINDOW - self.buffer.len());
            self.buffer.extend_from_slice(now);
            piece = later;
            // The next window begins with a line, if one begins in the overlap.
            let border = WINDOW - OVERLAP;
            let keep =
                self.buffer[border..].iter().position(|&b| b == b'\n').map_or(border, |at| border + at + 1);
            self.examine(keep, 0);
            self.line += breaks(&self.buffer[..keep]);
            self.buffer.drain(..keep);
            self.offset += keep;
        }
        self.buffer.extend_from_slice(piece);
    }

    /// Looks at the buffer; what begins at `until` or later is left to the next window.
    fn examine(&mut self, until: usize, tail: usize) {
        let head = if self.offset == 0 { HEAD } else { 0 };
        let mut line = Lines { at: 0, line: self.line };
        let Table { gate, patterns, .. } = &self.classifier.table;
        for region in regions(&self.buffer, gate, patterns, head, tail, |line| self.is_worth(line)) {
            self.examine_region(region, until, &mut line);
        }
    }

    /// The hits of a text and of its second reading, each once, in the order of the text.
    fn hits<'t>(&self, text: &'t Text, second: Option<&'t Text>) -> Vec<(&'t Text, Hit)> {
        let Table { gate, patterns, .. } = &self.classifier.table;
        let of = |text: &'t Text| scan::find(text, gate, patterns).into_iter().map(move |hit| (text, hit));
        let mut hits: Vec<_> = of(text).collect();
        if let Some(second) = second {
            hits.extend(of(second));
            sort::by_key(&mut hits, |(_, hit)| (hit.range.start, hit.range.end, hit.pattern));
            hits.dedup_by(|(_, a), (_, b)| a.pattern == b.pattern && a.range == b.range);
        }
        hits
    }

    /// Whether a signature matches in a line, or where it was wrapped into it.
    fn is_worth(&self, line: &Range<usize>) -> bool {
        let mut before = 0..0;
        for lines in [3, LINES] {
            let mut look = around(&self.buffer, line, lines);
            // The empty line behind it would look like the text's end.
            look.end -= usize::from(self.buffer[look.clone()].ends_with(b"\n"));
            if look == before {
                break;
            }
            before = look.clone();
            let text = text::clean(&self.buffer[look.clone()]);
            let Table { causes, owners, patterns, gate, .. } = &self.classifier.table;
            let lines = text.lines_of(line.start - look.start..line.end - look.start);
            let (hits, may_go_on) = scan::signatures(&text, lines, gate, patterns);
            let counts = |hit: &Hit| match owners[hit.pattern] {
                Owner::Signature { cause, signature } => {
                    !is_void(&text, &causes[cause].signatures[signature], hit)
                }
                _ => false,
            };
            if hits.iter().any(counts) {
                return true;
            }
            if !may_go_on {
                break;
            }
        }
        false
    }

    fn examine_region(&mut self, Region { look, own }: Region, until: usize, line: &mut Lines) {
        let text = text::clean(&self.buffer[look.clone()]);
        // A paste only: a long log's lines all begin alike, and reading each twice would halve the speed.
        let is_paste = self.offset == 0 && look == (0..self.buffer.len());
        let unprefixed = if is_paste { text.without_unknown_prefixes() } else { None };
        let mut whole_images: Vec<(String, String)> = Vec::new();
        for (text, mut hit) in self.hits(&text, unprefixed.as_ref()) {
            let place = text.place(hit.range.clone());
            let place = look.start + place.start..look.start + place.end;
            if place.start >= until || !own.contains(&place.start) {
                continue;
            }
            if let Some(image) = hit.facts.get_mut(&FactKind::Image) {
                if let Some((_, whole)) = whole_images.iter().find(|(known, _)| known == image) {
                    image.clone_from(whole);
                } else if whole_images.len() < MAX_WHOLE_IMAGES {
                    // A log may name thousands; looking for each through the window would not be linear.
                    let whole = whole_image(&text.bytes, image);
                    whole_images.push((std::mem::replace(image, whole.clone()), whole));
                }
            }
            if self.told.len() > MAX_TOLD {
                self.told.drain(..MAX_TOLD / 2);
            }
            match self.classifier.table.owners[hit.pattern] {
                Owner::Hint(hint) => {
                    let mut told = told(text, hint, &hit);
                    told.at += self.offset + look.start;
                    self.told.push(told);
                }
                Owner::Requirement { cause, signature } => {
                    let literal =
                        self.classifier.table.causes[cause].signatures[signature].requires.as_deref();
                    self.required.extend(literal.filter(|literal| !self.required.contains(literal)));
                }
                Owner::Signature { cause, signature: number } => {
                    let signature = &self.classifier.table.causes[cause].signatures[number];
                    if is_void(text, signature, &hit) {
                        continue;
                    }
                    let place = text::on_characters(&self.buffer, place);
                    let first_line = line.of(&self.buffer, place.start);
                    let last_line = first_line + breaks(&self.buffer[place.clone()]);
                    self.told.push(Told::by_signature(
                        self.offset + place.start,
                        &hit.facts,
                        text.program(hit.lines.start),
                    ));
                    self.found[cause].add(Place {
                        signature,
                        number,
                        start: self.offset + place.start,
                        end: self.offset + place.end,
                        first_line,
                        last_line,
                        text: String::from_utf8_lossy(&self.buffer[place]).into_owned(),
                        facts: hit.facts,
                    });
                }
            }
        }
    }

    /// Ends the log and gives the diagnosis.
    pub fn finish(mut self) -> Diagnosis {
        self.examine(usize::MAX, TAIL);
        sort::by_key(&mut self.told, |told| told.at);
        let surroundings = Surroundings::new(&self.told, self.stated);
        let is_plain = |(condition, _): &(Option<usize>, Places<'_>)| condition.is_none();
        let shows_docker = surroundings.shows_docker()
            || self.found.iter().flat_map(|found| &found.by_condition).filter(|found| is_plain(found)).any(
                |(_, places)| {
                    // What only these programs print shows one as well as its name does.
                    places.kept.iter().any(|place| place.signature.confidence == Confidence::Certain)
                },
            );
        let found = self.classifier.table.causes.iter().zip(&self.found);
        let found = found.filter(|(_, found)| !found.by_condition.is_empty());
        let candidates = found.map(|(cause, found)| {
            found.candidate(cause, matches!(cause, Cow::Owned(_)), |place| {
                let signature = place.signature;
                let vendor = signature.vendor;
                (!signature.docker_only || shows_docker)
                    && signature.requires.as_deref().is_none_or(|literal| self.required.contains(&literal))
                    && (vendor.is_none() || vendor == surroundings.at(place.start, &place.facts).vendor)
            })
        });
        let ranked = rank(candidates.collect());
        let follows = follow(&ranked, &surroundings.commands());
        let mut findings: Vec<_> = ranked.iter().map(|candidate| finding(candidate, &surroundings)).collect();
        for (n, roots) in follows.iter().enumerate() {
            findings[n].follows = roots.iter().map(|&root| ranked[root].cause.id.to_string()).collect();
        }
        sort::by_key(&mut findings, |finding| !finding.follows.is_empty());
        let context = match ranked.first() {
            Some(candidate) => surroundings.at(candidate.last().start, &findings[0].facts),
            None => surroundings.at(usize::MAX, &Facts::new()),
        };
        Diagnosis { schema: Diagnosis::SCHEMA, findings, context }
    }
}

impl<'c> Found<'c> {
    fn add(&mut self, place: Place<'c>) {
        let condition = place.signature.is_conditional().then_some(place.number);
        let places = match self.by_condition.iter_mut().find(|(known, _)| *known == condition) {
            Some((_, places)) => places,
            None => {
                self.by_condition.push((condition, Places::default()));
                &mut self.by_condition.last_mut().expect("it was just pushed").1
            }
        };
        places.add(place);
    }

    /// The candidate that the places whose conditions hold make together.
    fn candidate(&self, cause: &'c Cause, is_own: bool, holds: impl Fn(&Place<'c>) -> bool) -> Candidate<'c> {
        let mut places = Places::default();
        let mut most = 0;
        let mut all: Vec<_> = Vec::new();
        for (_, found) in &self.by_condition {
            let before = all.len();
            all.extend(found.kept.iter().filter(|place| holds(place)).cloned());
            if all.len() > before {
                most = most.max(found.count);
            }
        }
        sort::by_key(&mut all, |place| (place.start, place.end));
        all.into_iter().for_each(|place| places.add(place));
        let count = places.count.max(most);
        Candidate { cause, is_own, unlisted: count - places.kept.len(), places: places.kept }
    }
}

impl<'c> Places<'c> {
    fn add(&mut self, mut place: Place<'c>) {
        // Two signatures on the same words are one occurrence: the longer match stays, with the facts of both.
        if let Some(last) = self.kept.last_mut()
            && place.start < last.end
        {
            if place.end - place.start > last.end - last.start {
                std::mem::swap(last, &mut place);
            }
            for (kind, value) in place.facts {
                last.facts.add(kind, || value);
            }
            return;
        }
        self.count += 1;
        if self.kept.len() == MAX_PLACES {
            self.kept.pop();
        }
        self.kept.push(place);
    }
}

/// Counts lines while going forward.
struct Lines {
    at: usize,
    line: usize,
}

impl Lines {
    fn of(&mut self, bytes: &[u8], at: usize) -> usize {
        if at > self.at {
            self.line += breaks(&bytes[self.at..at]);
            self.at = at;
            return self.line;
        }
        self.line - breaks(&bytes[at..self.at])
    }
}

fn breaks(bytes: &[u8]) -> usize {
    // Blocks whose count fits into a byte: so the compiler counts many bytes at once.
    let count = |block: &[u8]| block.iter().map(|&byte| u8::from(byte == b'\n')).sum::<u8>();
    bytes.chunks(u8::MAX as usize / 64 * 64).map(|block| usize::from(count(block))).sum()
}

/// Whether a literal that voids the signature stands in the match's lines, however they were wrapped.
fn is_void(text: &Text, signature: &Signature, hit: &Hit) -> bool {
    if signature.unless.is_empty() {
        return false;
    }
    let lines = text.squeezed_near(hit.range.clone(), hit.lines.clone());
    signature.unless.iter().any(|literal| {
        let literal = squeeze(literal.as_bytes());
        lines.windows(literal.len().max(1)).any(|window| window.eq_ignore_ascii_case(&literal))
    })
}

/// An image with its tag or digest, and with its registry, where the text writes it so somewhere; else as it is.
fn whole_image(text: &[u8], image: &str) -> String {
    let image = &with_registry(text, image);
    if is_tagged(image) || image.len() < 3 {
        return image.clone();
    }
    let is_tag = |byte: &u8| byte.is_ascii_alphanumeric() || b"._-:".contains(byte);
    let tagged = places_of(text, image).find_map(|at| {
        let rest = &text[at + image.len()..];
        let tag = rest[1.min(rest.len())..].iter().take(140).take_while(|byte| is_tag(byte)).count();
        let tag = std::str::from_utf8(rest.get(..=tag)?).ok()?.trim_end_matches(['.', ':', '-']);
        let begins = at == 0 || !is_of_reference(text[at - 1]);
        (begins && tag.len() > 1 && tag.starts_with([':', '@'])).then(|| format!("{image}{tag}"))
    });
    tagged.filter(|tagged| FactKind::Image.accepts(tagged)).unwrap_or_else(|| image.clone())
}

/// An image with the registry that stands before it where the text first writes it: registries say their own images
/// without (`artifact team/app:1.0 not found`), the command before them has it. An image that the text first writes
/// without a registry is Docker Hub's or this machine's.
fn with_registry(text: &[u8], image: &str) -> String {
    let whole = (|| {
        let at =
            places_of(text, image).next().filter(|_| registry_of(image).is_none() && image.contains('/'))?;
        let host = text[..at].strip_suffix(b"/")?;
        let host = &host
            [host.iter().rposition(|&byte| !is_of_reference(byte) && byte != b':').map_or(0, |at| at + 1)..];
        let whole = format!("{}/{image}", std::str::from_utf8(host).ok()?);
        registry_of(&whole).is_some_and(|registry| registry.len() == host.len()).then_some(whole)
    })();
    whole.filter(|whole| FactKind::Image.accepts(whole)).unwrap_or_else(|| image.to_owned())
}

/// Where a literal stands in a text, one after the other.
fn places_of(text: &[u8], literal: &str) -> impl Iterator<Item = usize> {
    text.windows(literal.len())
        .enumerate()
        .filter(move |(_, window)| *window == literal.as_bytes())
        .map(|(at, _)| at)
}

/// Whether a byte before an image's name makes it the end of a longer one.
fn is_of_reference(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"/._-".contains(&byte)
}

fn finding(candidate: &Candidate<'_>, surroundings: &Surroundings<'_>) -> Finding {
    let cause = candidate.cause;
    let facts = facts(candidate, surroundings);
    let context = surroundings.at(candidate.last().start, &facts);
    // What the surroundings name is told, but goes into a text only where it can mean nothing else.
    let captured =
        |kind: FactKind| cause.signatures.iter().any(|signature| pattern::captures(&signature.pattern, kind));
    let own = |kind: FactKind| candidate.places.iter().any(|place| place.facts.contains_key(&kind));
    let fillable = |kind: FactKind| !FROM_SURROUNDINGS.contains(&kind) || own(kind) || !captured(kind);
    let nearby: Vec<_> = facts.keys().copied().filter(|kind| !fillable(*kind)).collect();
    let filling = fill::without(&facts, &nearby);
    let evidence = candidate.places.iter().map(|place| Evidence {
        line: place.first_line,
        start: place.start,
        end: place.end,
        text: place.text.clone(),
        decisive: std::ptr::eq(place, candidate.first()),
    });
    Finding {
        cause: cause.id.to_string(),
        title: fill::prose(&cause.title, &filling),
        explanation: fill::prose(&cause.explanation, &filling),
        confidence: candidate.confidence(),
        wrapper: cause.role == Role::Wrapper,
        follows: Vec::new(),
        evidence: evidence.collect(),
        occurrences: candidate.places.len() + candidate.unlisted,
        remedies: fill::remedies(&cause.remedies, context, &filling),
        facts,
        nearby,
    }
}

/// Whether a name is an id as the engine writes it in full.
fn is_full_id(name: &str) -> bool {
    name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The kinds that surroundings tell without saying what they belong to.
const FROM_SURROUNDINGS: [FactKind; 5] =
    [FactKind::Name, FactKind::Path, FactKind::Host, FactKind::Port, FactKind::Line];

/// The facts of the first of the surest matches, then those of the others, then what the surroundings tell.
fn facts(candidate: &Candidate<'_>, surroundings: &Surroundings<'_>) -> Facts {
    let first = candidate.first();
    let mut facts = first.facts.clone();
    for place in &candidate.places {
        for (&kind, value) in place.facts.iter() {
            facts.add(kind, || value.clone());
        }
    }
    let mut add = |kind: FactKind, value: Option<&str>| {
        if let Some(value) = value.filter(|value| kind.accepts(value)) {
            facts.add(kind, || value.to_owned());
        }
        facts.get(&kind).cloned()
    };
    // Where a repository is called by its whole name, that is the image.
    let name = add(FactKind::Name, None).filter(|name| registry_of(name).is_some());
    add(FactKind::Image, name.as_deref());
    let image = add(FactKind::Image, surroundings.fact(first.start, FactKind::Image));
    let by_image = image.as_deref().and_then(registry_of);
    let by_address = surroundings.fact(first.start, FactKind::Registry);
    // Docker Hub's name in images is not the host that is asked.
    let is_hub = by_image == Some("docker.io") && by_address.is_some_and(|host| host.ends_with(".docker.io"));
    add(FactKind::Registry, by_image.filter(|_| !is_hub).or(by_address));
    for kind in [FactKind::Url, FactKind::Path] {
        let url = add(kind, None);
        add(FactKind::Host, url.as_deref().and_then(host_of));
    }
    for kind in FROM_SURROUNDINGS {
        add(kind, surroundings.hinted(first.start, kind));
    }
    // What the reader calls the container says more than the engine's full id.
    if facts.get(&FactKind::Name).is_some_and(|name| is_full_id(name)) {
        let others = candidate.places.iter().filter_map(|place| place.facts.get(&FactKind::Name));
        let given = others.map(String::as_str).find(|name| !is_full_id(name));
        if let Some(name) = given.or_else(|| surroundings.container(first.start)) {
            facts.insert(FactKind::Name, name.to_owned());
        }
    }
    if let Some(tagged) = facts
        .get(&FactKind::Image)
        .filter(|image| !is_tagged(image))
        .and_then(|image| surroundings.tagged(image))
    {
        facts.insert(FactKind::Image, tagged.to_owned());
    }
    facts
}
