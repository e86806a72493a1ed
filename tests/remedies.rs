//! Which remedies a reader gets, in which order, and what is filled into them (rules in src/fill.rs).

use docker_why::cause::{Remedy, Risk};
use docker_why::{Classifier, Context, FactKind, Finding, System, Tool, Vendor, catalogue, explain, render};

mod common;

fn first(text: &str, stated: Context) -> Finding {
    Classifier::builtin().explain_in(text, stated).findings.remove(0)
}

#[test]
fn remedies_for_others_come_last_and_say_so() {
    let contexts = [
        Context::default(),
        Context { system: Some(System::Ubuntu), ..Context::default() },
        Context { tool: Some(Tool::Podman), vendor: Some(Vendor::Ecr), ..Context::default() },
    ];
    for case in common::corpus() {
        for stated in contexts {
            for finding in Classifier::builtin().explain_in(&case.text, stated).findings {
                let elsewhere: Vec<bool> = finding.remedies.iter().map(|remedy| remedy.elsewhere).collect();
                assert!(elsewhere.is_sorted(), "{}: {elsewhere:?}", case.name);
                assert!(elsewhere.is_empty() || !elsewhere[0], "{}: nothing for the reader", case.name);
                let risks: Vec<Risk> =
                    render::for_reader(&finding).0.iter().map(|remedy| remedy.risk).collect();
                assert!(risks.is_sorted(), "{}: {risks:?}", case.name);
            }
        }
    }
}

#[test]
fn the_readers_system_and_its_kin_stand_open() {
    let text = "bash: docker: command not found";
    let systems = |stated: Option<System>| -> Vec<Option<System>> {
        let finding = first(text, Context { system: stated, ..Context::default() });
        let (fitting, _) = render::for_reader(&finding);
        fitting.iter().map(|remedy| remedy.applies.system).filter(Option::is_some).collect()
    };
    assert_eq!(systems(Some(System::Debian)), [Some(System::Debian), Some(System::Ubuntu)]);
    assert_eq!(systems(Some(System::MacOs)), [Some(System::MacOs)]);
    assert!(systems(None).len() > 5, "where no system is known, any may be the reader's");
}

#[test]
fn the_vendors_own_come_first_within_their_risk() {
    let text = "bash: docker: command not found";
    let stated = Context { vendor: Some(Vendor::Swr), ..Context::default() };
    assert_eq!(first(text, stated).remedies[0].applies.vendor, Some(Vendor::Swr));
    let unstated = first(text, Context::default());
    assert!(unstated.remedies[0].applies.vendor.is_none());
    let (_, others) = render::for_reader(&unstated);
    assert!(others.iter().any(|remedy| remedy.applies.vendor == Some(Vendor::Swr)), "kept, for who needs it");
    let ecr = first(text, Context { vendor: Some(Vendor::Ecr), ..Context::default() });
    assert!(ecr.remedies.iter().all(|remedy| remedy.applies.vendor != Some(Vendor::Swr)));
}

#[test]
fn where_none_fits_all_are_shown() {
    let (_, cause) = catalogue().find(|(_, cause)| cause.id == "cli-not-found").unwrap();
    let mut own = cause.clone();
    own.remedies.to_mut().retain(|remedy: &Remedy| remedy.applies.system == Some(System::Arch));
    let classifier =
        Classifier::builder().without_builtin().causes([own]).system(System::Windows).build().unwrap();
    let found = classifier.explain("bash: docker: command not found").findings;
    assert!(!found[0].remedies.is_empty() && !found[0].remedies[0].elsewhere);
}

#[test]
fn a_full_disk_is_not_mended_by_a_restart_before_the_build_cache_is_cleared() {
    let finding = first(
        "Error response from daemon: write /var/lib/docker/x: no space left on device",
        Context::default(),
    );
    let at = |part: &str| finding.remedies.iter().position(|remedy| remedy.title.contains(part)).unwrap();
    assert!(at("build cache") < at("container logs"));
}

/// The evidence that the answer speaks of holds the facts that it speaks of.
#[test]
fn one_place_of_each_finding_is_decisive() {
    for case in common::corpus() {
        for finding in explain(&case.text).findings {
            let marked = finding.evidence.iter().filter(|evidence| evidence.decisive).count();
            assert_eq!(marked, 1, "{}: {:?}", case.name, finding.evidence);
        }
    }
    let text = "Error response from daemon: No such container: web\nError response from daemon: No such container: db";
    let finding = first(text, Context::default());
    assert_eq!(finding.facts[&FactKind::Name], "web");
    assert_eq!(finding.decisive().unwrap().line, 1);
    assert_eq!(finding.evidence.len(), 2);
}

/// A container that another line names is told, but is in no step, whatever else is corrected.
#[test]
fn correcting_one_fact_brings_no_neighbours_name_in() {
    let text = "Container other-1 Starting\nError: failed to start container: driver failed programming external connectivity \
                on endpoint: Bind for 0.0.0.0:8080 failed: port is already allocated";
    let diagnosis = explain(text);
    let finding = &diagnosis.findings[0];
    assert_eq!(
        (finding.cause.as_str(), finding.facts[&FactKind::Name].as_str()),
        ("run-port-allocated", "other-1")
    );
    assert_eq!(finding.nearby, [FactKind::Name]);
    let words = |finding: &Finding| {
        format!(
            "{} {} {}",
            finding.title,
            finding.explanation,
            serde_json::to_string(&finding.remedies).unwrap()
        )
    };
    assert!(!words(finding).contains("other-1"));

    let mut facts = finding.facts.clone();
    facts.insert(FactKind::Port, "9090".to_owned());
    let corrected = Classifier::builtin().correct(finding, facts.clone(), diagnosis.context).unwrap();
    assert!(words(&corrected).contains("9090") && !words(&corrected).contains("other-1"));
    assert_eq!(corrected.nearby, [FactKind::Name]);

    facts.insert(FactKind::Name, "web-1".to_owned());
    let corrected = Classifier::builtin().correct(&corrected, facts, diagnosis.context).unwrap();
    assert!(corrected.nearby.is_empty());
}

#[test]
fn the_name_that_was_typed_stands_for_the_id_that_was_printed() {
    let id = "4c5a1f0b9f7e".repeat(6)[..64].to_owned();
    let name = |command: &str, message: &str| {
        let finding =
            first(&format!("$ {command}\nError response from daemon: {message}"), Context::default());
        finding.facts[&FactKind::Name].clone()
    };
    assert_eq!(name("docker exec -it web sh", &format!("Container {id} is not running")), "web");
    assert_eq!(name("docker ps", &format!("Container {id} is not running")), id);
    let other = format!("cannot join network of a non running container: {id}");
    assert_eq!(name("docker start web", &other), id, "that container is another one");
}

#[test]
fn the_program_in_the_journal_is_the_tool() {
    let line = |program: &str| {
        format!(
            "Nov 24 09:14:02 node-1 {program}[811]: failed to pull and unpack image \"registry.example.com/a/b:1\": failed to do request: \
             Head \"https://registry.example.com/v2/a/b/manifests/1\": x509: certificate signed by unknown authority"
        )
    };
    for (program, tool) in
        [("dockerd", Tool::Dockerd), ("kubelet", Tool::Kubelet), ("containerd", Tool::Containerd)]
    {
        assert_eq!(explain(line(program)).context.tool, Some(tool), "{program}");
    }
}
