//! JUnit XML: a failed test for each finding, a passed one where nothing was recognised. GitLab, Jenkins and most
//! others show it: <https://docs.gitlab.com/ci/testing/unit_test_reports/>.

use std::io::Write;

use docker_why::{Finding, render};
use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::alone;
use crate::input::Explained;
use crate::show::safe;

const NAME: &str = "docker-why";

pub fn write(out: &mut impl Write, explained: &Explained) -> anyhow::Result<()> {
    let findings = &explained.diagnosis.findings;
    let mut suite = TestSuite::new(NAME);
    suite.add_test_cases(findings.iter().map(|finding| failed(explained, finding)));
    if findings.is_empty() {
        suite.add_test_case(TestCase::new("no known failure of Docker", TestCaseStatus::success()));
    }
    let mut report = Report::new(NAME);
    report.add_test_suite(suite);
    report.serialize(&mut *out)?;
    Ok(writeln!(out)?)
}

fn failed(explained: &Explained, finding: &Finding) -> TestCase {
    let title = safe(&finding.title);
    let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
    status.set_type(finding.cause.as_str());
    status.set_message(title.as_str());
    status.set_description(render::plain(&alone(explained, finding)));
    let mut case = TestCase::new(title, status);
    case.set_classname(finding.cause.as_str());
    if let Some((Some(file), line)) = finding.decisive().map(|evidence| explained.place(evidence)) {
        case.extra.insert("file".into(), file.to_string_lossy().as_ref().into());
        case.extra.insert("line".into(), line.to_string().into());
    }
    case
}
