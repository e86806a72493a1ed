//! Creating, starting and driving containers.

use crate::cause::Cause;

mod container;
mod exec;
mod host;
mod mount;
mod port;

/// The family, by theme.
pub const CAUSES: &[Cause] = &[
    exec::EXECUTABLE_NOT_FOUND,
    exec::FILE_NOT_FOUND,
    exec::PERMISSION_DENIED,
    exec::EXEC_FORMAT,
    exec::USER_MISSING,
    exec::WORKDIR_INVALID,
    exec::INIT_DIED,
    exec::EMULATION_CRASHED,
    exec::OOM,
    exec::PROCESS_LIMIT,
    exec::HEALTHCHECK_FAILED,
    exec::EXIT_NONZERO,
    container::NAME_CONFLICT,
    container::NO_SUCH_CONTAINER,
    container::NOT_RUNNING,
    container::STOP_DENIED,
    container::REMOVE_RUNNING,
    container::REMOVAL_IN_PROGRESS,
    container::JOIN_NAMESPACE,
    container::LOGGING_DRIVER,
    container::INVALID_OPTION,
    container::SHIM_FAILED,
    port::PORT_ALLOCATED,
    port::PORT_FORBIDDEN,
    port::PORT_ADDRESS_MISSING,
    mount::MOUNT_NOT_SHARED,
    mount::MOUNT_TYPE_MISMATCH,
    mount::MOUNT_SOURCE_MISSING,
    mount::MOUNT_SOURCE_CREATE,
    mount::MOUNT_INVALID,
    mount::MOUNT_PROPAGATION,
    mount::CONTAINER_PATH_MISSING,
    host::GPU_DRIVER,
    host::RUNTIME_UNKNOWN,
    host::CGROUP,
    host::SECURITY_PROFILE,
    host::OPERATION_NOT_PERMITTED,
    host::DEVICE_MISSING,
    host::KEYRING_QUOTA,
    host::PROCFS_MOUNT,
    host::SYSTEMD_UNIT,
];
