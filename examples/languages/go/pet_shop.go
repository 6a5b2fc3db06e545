package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsdynamodb"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslambda"
	"github.com/aws/aws-cdk-go/awscdk/v2/awssqs"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-gatehouse/cdk-gatehouse-go/cdkgatehouse"
)

func main() {
	defer jsii.Close()

	app := awscdk.NewApp(nil)
	stack := awscdk.NewStack(app, jsii.String("PetShop"), nil)

	pets := awsdynamodb.NewTable(stack, jsii.String("Pets"), &awsdynamodb.TableProps{
		PartitionKey:  &awsdynamodb.Attribute{Name: jsii.String("petId"), Type: awsdynamodb.AttributeType_STRING},
		RemovalPolicy: awscdk.RemovalPolicy_DESTROY,
	})
	orders := awssqs.NewQueue(stack, jsii.String("Orders"), nil)

	petHandler := func(id string, file string) awslambda.Function {
		return awslambda.NewFunction(stack, jsii.String(id), &awslambda.FunctionProps{
			Runtime:     awslambda.Runtime_NODEJS_22_X(),
			Handler:     jsii.String(file + ".handler"),
			Code:        awslambda.Code_FromAsset(jsii.String("../../pet-shop/handlers"), nil),
			Environment: &map[string]*string{"TABLE": pets.TableName()},
		})
	}
	listPets := petHandler("ListPets", "list-pets")
	getPet := petHandler("GetPet", "get-pet")
	addPet := petHandler("AddPet", "add-pet")
	pets.GrantReadData(listPets)
	pets.GrantReadData(getPet)
	pets.GrantWriteData(addPet)

	pet := cdkgatehouse.ApiModel_JsonSchema(jsii.String("Pet"), &map[string]interface{}{
		"type":     "object",
		"required": []string{"name"},
		"properties": map[string]interface{}{
			"name":    map[string]interface{}{"type": "string", "minLength": 1},
			"species": map[string]interface{}{"enum": []string{"cat", "dog", "bird"}},
		},
	})
	order := cdkgatehouse.ApiModel_JsonSchema(jsii.String("Order"), &map[string]interface{}{
		"type":       "object",
		"required":   []string{"petId"},
		"properties": map[string]interface{}{"petId": map[string]interface{}{"type": "string"}},
	})

	api := cdkgatehouse.NewGatewayApi(stack, jsii.String("Pets API"), &cdkgatehouse.GatewayApiProps{
		Description: jsii.String("Pets and orders"),
		Cors:        &cdkgatehouse.CorsSettings{AllowOrigins: jsii.Strings("https://petshop.example.com")},
		Routes: &map[string]*cdkgatehouse.GatewayRoute{
			"GET /pets": {
				Integration: cdkgatehouse.GatewayIntegration_LambdaProxy(listPets, nil),
				Authorizer:  cdkgatehouse.GatewayAuthorizer_PublicAccess(),
				Parameters:  &map[string]*bool{"method.request.querystring.limit": jsii.Bool(false)},
			},
			"POST /pets": {
				Integration:  cdkgatehouse.GatewayIntegration_LambdaProxy(addPet, nil),
				RequestModel: pet,
			},
			"GET /pets/{petId}": {
				Integration: cdkgatehouse.GatewayIntegration_LambdaProxy(getPet, nil),
				Authorizer:  cdkgatehouse.GatewayAuthorizer_PublicAccess(),
			},
			"POST /orders": {
				Integration:  cdkgatehouse.GatewayIntegration_Sqs(orders, nil),
				RequestModel: order,
			},
			"GET /health": {
				Integration: cdkgatehouse.GatewayIntegration_Mock(&map[string]interface{}{
					"200": map[string]interface{}{"status": "ok"},
				}, nil),
				Authorizer: cdkgatehouse.GatewayAuthorizer_PublicAccess(),
			},
		},
	})

	// Proxy integrations answer with the CORS headers themselves.
	for _, handler := range []awslambda.Function{listPets, getPet, addPet} {
		for name, value := range *api.CorsEnvironment() {
			handler.AddEnvironment(jsii.String(name), value, nil)
		}
	}

	cdkgatehouse.NewStageSet(stack, jsii.String("Stages"), &cdkgatehouse.StageSetProps{
		Api: api,
		Stages: &map[string]*cdkgatehouse.StageSettings{
			"dev":  {Throttle: &cdkgatehouse.Throttle{RateLimit: jsii.Number(10), BurstLimit: jsii.Number(5)}},
			"prod": {Description: jsii.String("What customers see")},
		},
	})

	app.Synth(nil)
}
