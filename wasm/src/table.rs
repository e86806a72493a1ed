//! The table in force: the one that is built in.

use docker_why::Classifier;

/// The classifier to use.
pub fn current() -> &'static Classifier {
    Classifier::builtin()
}

/// The same for as long as the module lives.
pub fn lasting() -> &'static Classifier {
    Classifier::builtin()
}

/// The causes in force, each with its family.
pub fn families() -> Vec<(String, docker_why::cause::Cause)> {
    docker_why::catalogue().map(|(family, cause)| (family.to_owned(), cause.clone())).collect()
}
