//! docker-why for JavaScript.
