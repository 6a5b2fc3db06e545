from aws_cdk import App, RemovalPolicy, Stack
from aws_cdk.aws_dynamodb import Attribute, AttributeType, Table
from aws_cdk.aws_lambda import Code, Function, Runtime
from aws_cdk.aws_sqs import Queue
from cdk_gatehouse import (
    ApiModel,
    CorsSettings,
    GatewayApi,
    GatewayAuthorizer,
    GatewayIntegration,
    GatewayRoute,
    StageSet,
    StageSettings,
    Throttle,
)

app = App()
stack = Stack(app, "PetShop")

pets = Table(
    stack,
    "Pets",
    partition_key=Attribute(name="petId", type=AttributeType.STRING),
    removal_policy=RemovalPolicy.DESTROY,
)
orders = Queue(stack, "Orders")


def pet_handler(id: str, file: str) -> Function:
    return Function(
        stack,
        id,
        runtime=Runtime.NODEJS_22_X,
        handler=f"{file}.handler",
        code=Code.from_asset("../../pet-shop/handlers"),
        environment={"TABLE": pets.table_name},
    )


list_pets = pet_handler("ListPets", "list-pets")
get_pet = pet_handler("GetPet", "get-pet")
add_pet = pet_handler("AddPet", "add-pet")
pets.grant_read_data(list_pets)
pets.grant_read_data(get_pet)
pets.grant_write_data(add_pet)

pet = ApiModel.json_schema(
    "Pet",
    {
        "type": "object",
        "required": ["name"],
        "properties": {"name": {"type": "string", "minLength": 1}, "species": {"enum": ["cat", "dog", "bird"]}},
    },
)
order = ApiModel.json_schema(
    "Order",
    {"type": "object", "required": ["petId"], "properties": {"petId": {"type": "string"}}},
)

# Routes are objects, not dicts: of a dict in a dict, names such as request_model would be lost.
api = GatewayApi(
    stack,
    "Pets API",
    description="Pets and orders",
    cors=CorsSettings(allow_origins=["https://petshop.example.com"]),
    routes={
        "GET /pets": GatewayRoute(
            integration=GatewayIntegration.lambda_proxy(list_pets),
            authorizer=GatewayAuthorizer.public_access(),
            parameters={"method.request.querystring.limit": False},
        ),
        "POST /pets": GatewayRoute(integration=GatewayIntegration.lambda_proxy(add_pet), request_model=pet),
        "GET /pets/{petId}": GatewayRoute(
            integration=GatewayIntegration.lambda_proxy(get_pet),
            authorizer=GatewayAuthorizer.public_access(),
        ),
        "POST /orders": GatewayRoute(integration=GatewayIntegration.sqs(orders), request_model=order),
        "GET /health": GatewayRoute(
            integration=GatewayIntegration.mock({"200": {"status": "ok"}}),
            authorizer=GatewayAuthorizer.public_access(),
        ),
    },
)

# Proxy integrations answer with the CORS headers themselves.
for handler in (list_pets, get_pet, add_pet):
    for name, value in api.cors_environment.items():
        handler.add_environment(name, value)

StageSet(
    stack,
    "Stages",
    api=api,
    stages={
        "dev": StageSettings(throttle=Throttle(rate_limit=10, burst_limit=5)),
        "prod": StageSettings(description="What customers see"),
    },
)

app.synth()
