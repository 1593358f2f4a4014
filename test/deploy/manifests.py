"""Looks at built manifests for what no schema says: manifests.py FILE FORM."""

import sys

import yaml

file, form = sys.argv[1:]
objects = [o for o in yaml.safe_load_all(open(file)) if o]
by_name = {(o["kind"], o["metadata"]["name"]): o for o in objects}
pods = [
    o["spec"]["template"]["spec"] if o["kind"] == "Deployment" else o["spec"]["jobTemplate"]["spec"]["template"]["spec"]
    for o in objects
    if o["kind"] in ("Deployment", "CronJob")
]


def named(kind: str, name: str) -> None:
    assert (kind, name) in by_name, f"there is no {kind} {name}"


for pod in pods:
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    # A uid of ours would be refused by OpenShift.
    assert "runAsUser" not in pod["securityContext"]
    for volume in pod["volumes"]:
        if "persistentVolumeClaim" in volume:
            named("PersistentVolumeClaim", volume["persistentVolumeClaim"]["claimName"])
        if "configMap" in volume:
            named("ConfigMap", volume["configMap"]["name"])
    for container in pod["containers"]:
        context = container["securityContext"]
        assert context["readOnlyRootFilesystem"] is True and context["allowPrivilegeEscalation"] is False
        assert context["capabilities"] == {"drop": ["ALL"]}
        assert container["resources"]["requests"]["memory"] and container["resources"]["limits"]["memory"]
        assert "image" in container and container["image"].startswith("mock-pce:")
        for source in container.get("envFrom", []):
            if "secretRef" in source:
                named("Secret", source["secretRef"]["name"])
            else:
                named("ConfigMap", source["configMapRef"]["name"])
        assert {m["name"] for m in container["volumeMounts"]} == {v["name"] for v in pod["volumes"]}

deployment = by_name["Deployment", "pce"]
labels = deployment["spec"]["template"]["metadata"]["labels"]
(pce,) = deployment["spec"]["template"]["spec"]["containers"]
assert all(probe in pce for probe in ("startupProbe", "readinessProbe", "livenessProbe"))
assert by_name["Service", "pce"]["spec"]["selector"].items() <= labels.items()
policy = by_name["NetworkPolicy", "pce"]["spec"]
assert policy["podSelector"]["matchLabels"].items() <= labels.items()
assert policy["policyTypes"] == ["Ingress", "Egress"] and not policy.get("egress")

if form == "kept":
    ingress = by_name["Ingress", "pce"]["spec"]
    assert [rule["host"] for rule in ingress["rules"]] == ingress["tls"][0]["hosts"] == ["pce.example.org"]
    assert "emptyDir" not in next(v for v in deployment["spec"]["template"]["spec"]["volumes"] if v["name"] == "data")
