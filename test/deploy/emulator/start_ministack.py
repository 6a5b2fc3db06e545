"""Starts the emulator, having taught it two things that it passes over."""

from functools import reduce

from ministack.app import main
from ministack.core.responses import get_account_id, request_scope
from ministack.services import apigateway_v1
from ministack.services.cloudformation import changesets, engine, handlers, stacks

update_stage = apigateway_v1._update_stage
resolve_refs = engine._resolve_refs


def update_stage_with_copies(api_id, stage_name, data):
    """The patch operation `copy`, with which a canary is promoted."""
    stage = apigateway_v1._stages_v1.get(api_id, {}).get(stage_name, {})

    def as_replacement(operation):
        if operation["op"] != "copy":
            return operation
        value = reduce(lambda part, name: part.get(name, {}), operation["from"].strip("/").split("/"), stage)
        return {"op": "replace", "path": operation["path"], "value": value}

    operations = [as_replacement(operation) for operation in data.get("patchOperations", [])]
    return update_stage(api_id, stage_name, {**data, "patchOperations": operations})


def resolve_refs_in_their_region(value, *context):
    """The region of `Fn::GetStackOutput`."""
    output = value.get("Fn::GetStackOutput") if isinstance(value, dict) else None
    region = output.get("Region") if isinstance(output, dict) else None
    if not isinstance(region, str):
        return resolve_refs(value, *context)
    with request_scope(get_account_id(), region):
        return resolve_refs(value, *context)


apigateway_v1._update_stage = update_stage_with_copies
for module in (changesets, engine, handlers, stacks):
    module._resolve_refs = resolve_refs_in_their_region
main()
