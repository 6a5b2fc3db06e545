package com.example.petshop;

import io.github.cdkgatehouse.ApiModel;
import io.github.cdkgatehouse.CorsSettings;
import io.github.cdkgatehouse.GatewayApi;
import io.github.cdkgatehouse.GatewayAuthorizer;
import io.github.cdkgatehouse.GatewayIntegration;
import io.github.cdkgatehouse.GatewayRoute;
import io.github.cdkgatehouse.StageSet;
import io.github.cdkgatehouse.StageSettings;
import io.github.cdkgatehouse.Throttle;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.sqs.Queue;

public final class PetShop extends Stack {
  private final Table pets;

  private PetShop(App app) {
    super(app, "PetShop");

    pets = Table.Builder.create(this, "Pets")
        .partitionKey(Attribute.builder().name("petId").type(AttributeType.STRING).build())
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
    Queue orders = new Queue(this, "Orders");

    Function listPets = petHandler("ListPets", "list-pets");
    Function getPet = petHandler("GetPet", "get-pet");
    Function addPet = petHandler("AddPet", "add-pet");
    pets.grantReadData(listPets);
    pets.grantReadData(getPet);
    pets.grantWriteData(addPet);

    ApiModel pet = ApiModel.jsonSchema("Pet", Map.of(
        "type", "object",
        "required", List.of("name"),
        "properties", Map.of(
            "name", Map.of("type", "string", "minLength", 1),
            "species", Map.of("enum", List.of("cat", "dog", "bird")))));
    ApiModel order = ApiModel.jsonSchema("Order", Map.of(
        "type", "object",
        "required", List.of("petId"),
        "properties", Map.of("petId", Map.of("type", "string"))));

    GatewayApi api = GatewayApi.Builder.create(this, "Pets API")
        .description("Pets and orders")
        .cors(CorsSettings.builder().allowOrigins(List.of("https://petshop.example.com")).build())
        .routes(Map.of(
            "GET /pets", GatewayRoute.builder()
                .integration(GatewayIntegration.lambdaProxy(listPets))
                .authorizer(GatewayAuthorizer.publicAccess())
                .parameters(Map.of("method.request.querystring.limit", false))
                .build(),
            "POST /pets", GatewayRoute.builder()
                .integration(GatewayIntegration.lambdaProxy(addPet))
                .requestModel(pet)
                .build(),
            "GET /pets/{petId}", GatewayRoute.builder()
                .integration(GatewayIntegration.lambdaProxy(getPet))
                .authorizer(GatewayAuthorizer.publicAccess())
                .build(),
            "POST /orders", GatewayRoute.builder()
                .integration(GatewayIntegration.sqs(orders))
                .requestModel(order)
                .build(),
            "GET /health", GatewayRoute.builder()
                .integration(GatewayIntegration.mock(Map.of("200", Map.of("status", "ok"))))
                .authorizer(GatewayAuthorizer.publicAccess())
                .build()))
        .build();

    // Proxy integrations answer with the CORS headers themselves.
    for (Function handler : List.of(listPets, getPet, addPet)) {
      api.getCorsEnvironment().forEach(handler::addEnvironment);
    }

    StageSet.Builder.create(this, "Stages")
        .api(api)
        .stages(Map.of(
            "dev", StageSettings.builder()
                .throttle(Throttle.builder().rateLimit(10).burstLimit(5).build())
                .build(),
            "prod", StageSettings.builder().description("What customers see").build()))
        .build();
  }

  private Function petHandler(String id, String file) {
    return Function.Builder.create(this, id)
        .runtime(Runtime.NODEJS_22_X)
        .handler(file + ".handler")
        .code(Code.fromAsset("../../pet-shop/handlers"))
        .environment(Map.of("TABLE", pets.getTableName()))
        .build();
  }

  public static void main(String[] arguments) {
    App app = new App();
    new PetShop(app);
    app.synth();
  }
}
