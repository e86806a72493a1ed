//! Kubernetes: what the kubelet says about images.

use crate::cause::{Cause, Remedy, Risk, Signature, Step, list, texts};
use crate::context::Vendor;

/// The family.
pub const CAUSES: &[Cause] = &[
    Cause::new(
        "k8s-image-pull-backoff",
        "Kubernetes could not pull the image",
        "The node tried to pull {image|the image}, failed, and waits longer before each new try. This state only says so; the reason stands in the pod's events.",
        list![
            Signature::new("Failed to pull image ", "Failed to pull image \"{image}\"").unless(texts!["with specified policies"]),
            Signature::new("Back-off pulling image ", "Back-off pulling image \"?{image}\"?"),
            Signature::new("failed to pull and unpack image ", "failed to pull and unpack image \"?{image}\"?"),
            Signature::new("image pull failed for ", "image pull failed for {image}"),
            Signature::new("failed to get sandbox image ", "failed to get sandbox image \"?{image}\"?"),
            Signature::new(
                "ImagePullBackOff",
                "(Error|Reason|Status|STATUS|with|waiting|Init|failed|status)(\"|')?[:=]? ?(\"|')?(Init:)?ImagePullBackOff",
            ),
            Signature::new("ImagePullBackOff", "[0-9]+/[0-9]+ +(Init:)?ImagePullBackOff( |$)"),
            Signature::new(
                "ErrImagePull",
                "(Error|Reason|Status|STATUS|with|waiting|Init|failed|status)(\"|')?[:=]? ?(\"|')?(Init:)?ErrImagePull",
            ),
            Signature::new("ErrImagePull", "[0-9]+/[0-9]+ +(Init:)?ErrImagePull( |$)"),
            Signature::literal(": ErrImagePull"),
            Signature::new("ImageInspectError", "(Error|Reason|with|Init|reason)(\"|')?[:=]? ?(\"|')?ImageInspectError"),
            Signature::new("RegistryUnavailable", "(Error|Reason|with|Init|reason)(\"|')?[:=]? ?(\"|')?RegistryUnavailable"),
        ],
        list![
            Remedy::new(
                "Read the reason in the events",
                "https://kubernetes.io/docs/tasks/debug/debug-application/debug-pods/",
                list![
                    Step::command("Look for the line “Failed to pull image …: ” and read its end; paste that here for a closer answer:", "kubectl describe pod POD -n NAMESPACE | sed -n '/^Events:/,$p'"),
                    Step::text("“not found” is a wrong name or tag, “unauthorized” or “denied” a missing login, “no such host”, “timeout” or “refused” the network of the node, “x509” a certificate."),
                ],
            ),
            Remedy::new(
                "Pull it by hand on the node",
                "https://kubernetes.io/docs/tasks/debug/debug-cluster/crictl/",
                list![Step::command("It is the node that pulls, with its own network, DNS, proxy and certificates:", "sudo crictl pull {image|IMAGE}")],
            ),
            Remedy::new(
                "Check name and login",
                "https://kubernetes.io/docs/concepts/containers/images/",
                list![
                    Step::command("Which image and which secrets does the pod really ask for?", "kubectl get pod POD -n NAMESPACE -o jsonpath='{.spec.containers[*].image}{\"\\n\"}{.spec.imagePullSecrets}{\"\\n\"}'"),
                    Step::text("A private registry needs imagePullSecrets in the pod's namespace."),
                ],
            ),
            Remedy::new(
                "Let it try at once after mending",
                "https://kubernetes.io/docs/reference/kubectl/generated/kubectl_rollout/kubectl_rollout_restart/",
                list![
                    Step::text("The wait grows up to five minutes. A new pod starts from the beginning; restarting a deployment replaces all of its pods, one after the other."),
                    Step::command("For a deployment:", "kubectl rollout restart deployment/NAME -n NAMESPACE"),
                ],
            )
            .risk(Risk::Disruptive),
        ],
    )
    .wrapper(),
    Cause::new(
        "k8s-pull-secret",
        "The pod has no login for the registry",
        "The registry wants a login, and the pod names no imagePullSecrets, or a secret that does not exist in its namespace.",
        list![
            Signature::new("Not logged in", "Not logged in").unless(texts!["Not logged in to"]).at(Vendor::Swr),
            Signature::new("Not logged in", "(Failed to pull image|ErrImagePull|pulling image|pull image).{0,600}Not logged in").unless(texts!["Not logged in to"]),
            Signature::new("You may not login yet", "(Failed to pull image|ErrImagePull|pulling image|pull image).{0,600}You may not login yet"),
            Signature::new("Not logged in", "(myhuaweicloud.com|otc.t-systems.com).{1,300}Not logged in").unless(texts!["Not logged in to"]),
            Signature::new("Not logged in", "Not logged in").unless(texts!["Not logged in to"]).requires("kubelet").likely(),
            Signature::new(
                "Unable to retrieve some image pull secrets ",
                "Unable to retrieve some image pull secrets \\({name}[^)]*\\)(; attempting to pull the image may not succeed)?",
            ),
            Signature::new("Unable to retrieve pull secret ", "Unable to retrieve pull secret {name}( for [^ ]+ due to .{1,120})?"),
            Signature::literal("Unable to retrieve pull secret"),
            Signature::literal("Unable to retrieve some image pull secrets"),
            Signature::new("FailedToRetrieveImagePullSecret", "FailedToRetrieveImagePullSecret"),
            Signature::literal("may be because there are no credentials on this request"),
        ],
        list![
            Remedy::new(
                "On CCE with SWR: name default-secret",
                "https://support.huaweicloud.com/eu/usermanual-cce/cce_01_0388.html",
                list![
                    Step::text("CCE keeps a secret called default-secret, with the login for SWR, in every namespace and renews it. The workload must name it; do not copy it, a copy expires."),
                    Step::file(
                        "Into the pod's spec (in a Deployment: spec.template.spec):",
                        "deployment.yaml",
                        "imagePullSecrets:\n  - name: default-secret\n",
                    ),
                    Step::command("See that it is there:", "kubectl get secret default-secret -n NAMESPACE"),
                ],
            )
            .at(Vendor::Swr),
            Remedy::new(
                "Create the secret in the pod's namespace",
                "https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/",
                list![
                    Step::text("A secret counts only in its own namespace. The password stands in the command's history: take a token that may only pull."),
                    Step::command("Set user, password and namespace:", "kubectl create secret docker-registry {name|regcred} -n NAMESPACE --docker-server={registry|REGISTRY} --docker-username=USER --docker-password=PASSWORD"),
                ],
            ),
            Remedy::new(
                "Name it in the workload",
                "https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/",
                list![
                    Step::file("Into the pod's spec (in a Deployment: spec.template.spec):", "deployment.yaml", "imagePullSecrets:\n  - name: {name|regcred}\n"),
                    Step::command("Or once for all pods of a service account:", "kubectl patch serviceaccount default -n NAMESPACE -p '{\"imagePullSecrets\":[{\"name\":\"regcred\"}]}'"),
                ],
            ),
            Remedy::new(
                "Check what the secret holds",
                "https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/",
                list![
                    Step::text("The output holds the password: do not share it. Its type must be kubernetes.io/dockerconfigjson, and the server in it the image's registry, written the same way."),
                    Step::command("Look at it:", "kubectl get secret {name|regcred} -n NAMESPACE -o jsonpath='{.data.\\.dockerconfigjson}' | base64 -d"),
                ],
            ),
        ],
    )
    .replacing(texts!["auth-required", "auth-no-credentials", "auth-pull-denied", "auth-insufficient-scope", "swr-login-expired"]),
    Cause::new(
        "k8s-image-never-pull",
        "The image is not on the node, and the pod forbids pulling",
        "imagePullPolicy: Never means that {image|the image} must already be on the node that runs the pod, and it is not there.",
        list![
            Signature::new(
                " is not present with pull policy of Never",
                "Container image \"?{image}\"? is not present with pull policy of Never",
            ),
            Signature::new("ErrImageNeverPull", "[0-9]+/[0-9]+ +(Init:)?ErrImageNeverPull( |$)"),
            Signature::new(
                "ErrImageNeverPull",
                "(Error|Reason|Status|STATUS|with|waiting|Init|failed|status)(\"|')?[:=]? ?(\"|')?(Init:)?ErrImageNeverPull",
            ),
            Signature::new("image policy is NeverPull", "image policy is NeverPull"),
        ],
        list![
            Remedy::new(
                "Load the image into the cluster's node",
                "https://minikube.sigs.k8s.io/docs/handbook/pushing/",
                list![
                    Step::text("A local cluster has an image store of its own, apart from your Docker's."),
                    Step::command("The line for your kind of cluster:", "minikube image load {image|IMAGE}\nkind load docker-image {image|IMAGE}\nk3d image import {image|IMAGE}\ndocker save {image|IMAGE} | microk8s ctr image import -"),
                ],
            ),
            Remedy::new(
                "Check the exact name on the node",
                "https://kubernetes.io/docs/tasks/debug/debug-cluster/crictl/",
                list![Step::command("Name and tag must be the same, docker.io/library/ in front included or left out alike:", "sudo crictl images")],
            ),
            Remedy::new(
                "Let the node pull it",
                "https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy",
                list![Step::file(
                    "Push the image to a registry that the nodes reach, and pull only when it is missing:",
                    "deployment.yaml",
                    "imagePullPolicy: IfNotPresent\n",
                )],
            ),
        ],
    ),
    Cause::new(
        "k8s-invalid-image-name",
        "The image name in the pod is not well formed",
        "Kubernetes could not read the image field: it must look like registry/team/app:tag, in small letters, without https:// and without blanks. An empty variable of the template is the usual reason.",
        list![
            Signature::new(
                "Failed to apply default image tag ",
                "Failed to apply default image tag \"?[^\"]{0,255}\"?: couldn't parse image (reference|name) \"?[^\"]{0,255}\"?: (invalid reference format|repository name)( ?: ?repository name)?( \\([^)]*\\))?( must be lowercase)?",
            ),
            Signature::new("Failed to apply default image tag ", "Failed to apply default image tag \"?[^\"]{0,255}\"?: .{1,300}"),
            Signature::new("couldn't parse image ", "couldn't parse image (reference|name) \"?[^\"]{0,255}\"?: .{1,120}"),
            Signature::new(
                "InvalidImageName",
                "(Error|Reason|Status|STATUS|with|waiting|Init|failed|status)(\"|')?[:=]? ?(\"|')?(Init:)?InvalidImageName",
            ),
            Signature::new("InvalidImageName", "[0-9]+/[0-9]+ +(Init:)?InvalidImageName( |$)"),
        ],
        list![
            Remedy::new(
                "See what really arrived in the cluster",
                "https://kubernetes.io/docs/concepts/containers/images/#image-names",
                list![Step::command("Look for blanks, quotes, capitals, an empty tag (name:) or a whole URL:", "kubectl get pod POD -n NAMESPACE -o jsonpath='{range .spec.containers[*]}[{.image}]{\"\\n\"}{end}'")],
            ),
            Remedy::new(
                "Mend the template's variable",
                "https://helm.sh/docs/helm/helm_template/",
                list![Step::command("Render it and look at the image lines, with the same values as in the pipeline:", "helm template . -f values.yaml | grep 'image:'")],
            ),
            Remedy::new(
                "Set the right name",
                "https://kubernetes.io/docs/reference/kubectl/generated/kubectl_set/kubectl_set_image/",
                list![
                    Step::text("The deployment's pods are replaced, one after the other."),
                    Step::command("Set deployment, container and image:", "kubectl set image deployment/NAME CONTAINER=registry.example.com/team/app:1.0 -n NAMESPACE"),
                ],
            )
            .risk(Risk::Disruptive),
        ],
    ),
];
