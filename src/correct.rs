//! Facts corrected by the reader: what was read wrongly, or hidden in the text, is filled in anew.

use crate::classifier::Classifier;
use crate::context::Context;
use crate::diagnosis::Finding;
use crate::facts::{FactKind, Facts};
use crate::fill;

impl Classifier {
    /// The finding with other facts filled into its words and steps, and its remedies chosen for `context`.
    /// Nothing where this table lacks the cause or a value is none of its kind. A fact that stands only near the
    /// failure ([`Finding::nearby`]) stays out of the words while its value is the same; to confirm it as it is, take
    /// its kind out of `nearby` first.
    ///
    /// ```
    /// use docker_why::{Classifier, FactKind};
    /// let table = Classifier::builtin();
    /// let diagnosis = table.explain("manifest for registry.example.com/***/app:1.0 not found: manifest unknown");
    /// if let Some(finding) = diagnosis.findings.first() {
    ///     let mut facts = finding.facts.clone();
    ///     facts.insert(FactKind::Image, "registry.example.com/team/app:1.0".to_owned());
    ///     assert_eq!(table.correct(finding, facts.clone(), diagnosis.context).unwrap().facts, facts);
    ///     facts.insert(FactKind::Image, "x; rm -rf /".to_owned());
    ///     assert!(table.correct(finding, facts, diagnosis.context).is_none());
    /// }
    /// ```
    pub fn correct(&self, finding: &Finding, facts: Facts, context: Context) -> Option<Finding> {
        let cause = self.causes().find(|cause| cause.id == finding.cause)?;
        if !facts.iter().all(|(kind, value)| kind.accepts(value)) {
            return None;
        }
        let is_unchanged = |kind: &FactKind| facts.get(kind) == finding.facts.get(kind);
        let nearby: Vec<_> = finding.nearby.iter().copied().filter(is_unchanged).collect();
        let filling = fill::without(&facts, &nearby);
        Some(Finding {
            title: fill::prose(&cause.title, &filling),
            explanation: fill::prose(&cause.explanation, &filling),
            remedies: fill::remedies(&cause.remedies, context, &filling),
            facts,
            nearby,
            ..finding.clone()
        })
    }
}
