//! Lists that lie ready in the binary, or are made at run time.

use std::ops::Deref;

/// A list, made by the compiler or by us. Whoever reads it need not know.
pub(crate) enum Held<T: 'static> {
    Ready(&'static [T]),
    Made(Vec<T>),
}

impl<T> Held<T> {
    /// The list, at compile time too.
    pub const fn all(&self) -> &[T] {
        match self {
            Self::Ready(list) => list,
            Self::Made(list) => list.as_slice(),
        }
    }
}

impl<T> Deref for Held<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.all()
    }
}
