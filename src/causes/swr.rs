//! What only SWR says: the container registry of Huawei Cloud and Open Telekom Cloud.
//! Source: its troubleshooting pages, document `swr_faq_0016` and its neighbours.

use crate::cause::{Cause, Remedy, Signature, Step, list};

/// The family.
pub const CAUSES: &[Cause] = &[Cause::new(
    "swr-throttled",
    "SWR blocks this client for a while",
    "Too many uploads or requests ran at once, so SWR refuses this client for about half an hour.",
    list![Signature::literal("denied: Not allow to login, upload or download image")],
    list![Remedy::new(
        "Wait, then try again with less at once",
        "https://support.huaweicloud.com/intl/en-us/swr_faq/swr_faq_0016.html",
        list![Step::text("Try again after 30 minutes.")],
    )],
)];
