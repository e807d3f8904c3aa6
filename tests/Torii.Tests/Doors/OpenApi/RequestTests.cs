using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;
using Torii.Tests.Support.OpenApi;

namespace Torii.Tests.Doors.OpenApi;

/// <summary>The requests that the document describes: its examples are taken, and a field of another type than it says is refused.</summary>
public sealed class RequestTests(DocumentScene scene) : IClassFixture<DocumentScene>
{
    private const string Json = "application/json";
    private const string Form = "multipart/form-data";

    public static TheoryData<string, string, string> Examples => new(
        from operation in ApiDocument.Operations
        from body in operation.Bodies
        where body.Value.TryGetProperty("examples", out _)
        from example in body.Value.GetProperty("examples").EnumerateObject()
        select (operation.ToString(), body.Name, example.Name));

    public static TheoryData<string, string> TypedFields => new(
        from operation in ApiDocument.Operations
        from body in operation.Bodies
        where body.Name == Json
        from member in ApiDocument.Resolve(body.Value.GetProperty("schema")).GetProperty("properties").EnumerateObject()
        select (operation.ToString(), member.Name));

    public static TheoryData<string, string> TypedParameters => new(
        from operation in ApiDocument.Operations
        where operation.Method == "GET"
        from parameter in operation.Parameters
        let schema = parameter.GetProperty("schema")
        where parameter.GetProperty("in").GetString() == "query" && (schema.TryGetProperty("enum", out _) || schema.GetProperty("type").GetString() == "integer")
        select (operation.ToString(), parameter.GetProperty("name").GetString()!));

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_IsTaken(string operation, string mediaType, string name)
    {
        var (method, path) = Target(operation);
        var example = BodyOf(operation, mediaType).GetProperty("examples").GetProperty(name).GetProperty("value");
        SchemaCheck.Faults(example, BodyOf(operation, mediaType).GetProperty("schema")).ShouldBeEmpty();

        var answer = await scene.SendAsync(method, path, mediaType == Form ? FormOf(example) : JsonOf(example));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
    }

    [Theory]
    [MemberData(nameof(TypedFields))]
    public async Task FieldOfAnotherType_IsRefusedByItsName(string operation, string field)
    {
        var (method, path) = Target(operation);
        var schema = ApiDocument.Resolve(BodyOf(operation, Json).GetProperty("schema"));
        var body = JsonObject.Create(scene.Filled(ExampleWith(field, operation)))!;
        body[field] = WrongFor(schema.GetProperty("properties").GetProperty(field));

        var answer = await scene.SendAsync(method, path, new StringContent(body.ToJsonString(), Encoding.UTF8, Json));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest, answer.Body);
        answer.Json.GetProperty("error").GetProperty("param").GetString().ShouldStartWith(field);
    }

    [Theory]
    [MemberData(nameof(TypedParameters))]
    public async Task ParameterOfAnotherType_IsRefusedByItsName(string operation, string parameter)
    {
        var (method, path) = Target(operation);

        var answer = await scene.SendAsync(method, $"{path}?{parameter}=many", content: null);

        answer.ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", parameter);
    }

    private static JsonElement BodyOf(string operation, string mediaType) =>
        ApiDocument.Operations.Single(one => one.ToString() == operation).Bodies.Single(body => body.Name == mediaType).Value;

    // Where a field takes another's place, it is looked at only without that one.
    private static JsonElement ExampleWith(string field, string operation)
    {
        JsonElement[] examples = [.. BodyOf(operation, Json).GetProperty("examples").EnumerateObject().Select(example => example.Value.GetProperty("value"))];
        return examples.Where(example => example.TryGetProperty(field, out _)).Concat(examples).First();
    }

    private static (HttpMethod Method, string Path) Target(string operation) =>
        operation.Split(' ') is [var method, var path] ? (new HttpMethod(method), path) : throw new ArgumentException("No operation.", nameof(operation));

    private StringContent JsonOf(JsonElement example) => new(scene.Filled(example).GetRawText(), Encoding.UTF8, Json);

    private static JsonNode WrongFor(JsonElement schema) =>
        JsonNode.Parse(((string[])["true", "7"]).First(value => SchemaCheck.Faults(JsonElement.Parse(value), schema).Count > 0))!;

    private MultipartFormDataContent FormOf(JsonElement example)
    {
        var form = new MultipartFormDataContent();
        foreach (var part in example.EnumerateObject())
        {
            var text = scene.Filled(part.Value.GetString()!);
            if (text.StartsWith('@'))
            {
                form.Add(FileOf(text[1..]), part.Name, text[1..]);
            }
            else
            {
                form.Add(new StringContent(text), part.Name);
            }
        }

        return form;
    }

    private static ByteArrayContent FileOf(string name)
    {
        var url = name.EndsWith(".mp4", StringComparison.Ordinal) ? Pictures.Mp4Url(5000) : TestPicture.DataUrl;
        var file = new ByteArrayContent(Convert.FromBase64String(url[(url.IndexOf(',', StringComparison.Ordinal) + 1)..]));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return file;
    }
}
