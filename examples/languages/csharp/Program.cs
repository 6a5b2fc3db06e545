using System.Collections.Generic;
using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.SQS;
using CdkGatehouse;

var app = new App();
var stack = new Stack(app, "PetShop");

var pets = new Table(stack, "Pets", new TableProps
{
    PartitionKey = new Attribute { Name = "petId", Type = AttributeType.STRING },
    RemovalPolicy = RemovalPolicy.DESTROY,
});
var orders = new Queue(stack, "Orders");

Function PetHandler(string id, string file) => new(stack, id, new FunctionProps
{
    Runtime = Runtime.NODEJS_22_X,
    Handler = $"{file}.handler",
    Code = Code.FromAsset("../../pet-shop/handlers"),
    Environment = new Dictionary<string, string> { ["TABLE"] = pets.TableName },
});
var listPets = PetHandler("ListPets", "list-pets");
var getPet = PetHandler("GetPet", "get-pet");
var addPet = PetHandler("AddPet", "add-pet");
pets.GrantReadData(listPets);
pets.GrantReadData(getPet);
pets.GrantWriteData(addPet);

var pet = ApiModel.JsonSchema("Pet", new Dictionary<string, object>
{
    ["type"] = "object",
    ["required"] = new[] { "name" },
    ["properties"] = new Dictionary<string, object>
    {
        ["name"] = new Dictionary<string, object> { ["type"] = "string", ["minLength"] = 1 },
        ["species"] = new Dictionary<string, object> { ["enum"] = new[] { "cat", "dog", "bird" } },
    },
});
var order = ApiModel.JsonSchema("Order", new Dictionary<string, object>
{
    ["type"] = "object",
    ["required"] = new[] { "petId" },
    ["properties"] = new Dictionary<string, object>
    {
        ["petId"] = new Dictionary<string, object> { ["type"] = "string" },
    },
});

var api = new GatewayApi(stack, "Pets API", new GatewayApiProps
{
    Description = "Pets and orders",
    Cors = new CorsSettings { AllowOrigins = new[] { "https://petshop.example.com" } },
    Routes = new Dictionary<string, IGatewayRoute>
    {
        ["GET /pets"] = new GatewayRoute
        {
            Integration = GatewayIntegration.LambdaProxy(listPets),
            Authorizer = GatewayAuthorizer.PublicAccess(),
            Parameters = new Dictionary<string, bool> { ["method.request.querystring.limit"] = false },
        },
        ["POST /pets"] = new GatewayRoute
        {
            Integration = GatewayIntegration.LambdaProxy(addPet),
            RequestModel = pet,
        },
        ["GET /pets/{petId}"] = new GatewayRoute
        {
            Integration = GatewayIntegration.LambdaProxy(getPet),
            Authorizer = GatewayAuthorizer.PublicAccess(),
        },
        ["POST /orders"] = new GatewayRoute
        {
            Integration = GatewayIntegration.Sqs(orders),
            RequestModel = order,
        },
        ["GET /health"] = new GatewayRoute
        {
            Integration = GatewayIntegration.Mock(new Dictionary<string, object>
            {
                ["200"] = new Dictionary<string, object> { ["status"] = "ok" },
            }),
            Authorizer = GatewayAuthorizer.PublicAccess(),
        },
    },
});

// Proxy integrations answer with the CORS headers themselves.
foreach (var handler in new[] { listPets, getPet, addPet })
{
    foreach (var (name, value) in api.CorsEnvironment)
    {
        handler.AddEnvironment(name, value);
    }
}

new StageSet(stack, "Stages", new StageSetProps
{
    Api = api,
    Stages = new Dictionary<string, IStageSettings>
    {
        ["dev"] = new StageSettings { Throttle = new Throttle { RateLimit = 10, BurstLimit = 5 } },
        ["prod"] = new StageSettings { Description = "What customers see" },
    },
});

app.Synth();
