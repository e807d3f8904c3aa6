using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Answers;

/// <summary>Requests that the framework itself cannot read: the answer is the API's own, and names what to mend.</summary>
public sealed class BadRequestTests(AdminScene scene) : IClassFixture<AdminScene>
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    public async Task Body_ThatIsMissing_IsAskedFor(string body)
    {
        var answer = await scene.Admin.PutAsync("settings", body);

        answer.ShouldBeError(HttpStatusCode.BadRequest, "invalid_json");
        answer.Body.ShouldContain("A JSON body is needed");
    }

    [Fact]
    public async Task Parameter_ThatIsMissing_IsNamed()
    {
        var answer = await scene.Admin.GetAsync("routes/preview");

        answer.ShouldBeError(HttpStatusCode.BadRequest, "invalid_request", "model");
        answer.Body.ShouldContain("'model' must be given");
    }

    [Theory]
    [InlineData("generations?limit=many", "limit")]
    [InlineData("generations?search=x&from=yesterday", "from")]
    [InlineData("logs/requests?to=%00", "to")]
    [InlineData("statistics?days=99999999999", "days")]
    public async Task Query_WithAValueOfAnotherType_NamesIt(string path, string param) =>
        (await scene.Admin.GetAsync(path)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);

    [Theory]
    [InlineData("POST", "generations/bulk", """{"action":"delete","ids":[null]}""", "ids[0]")]
    [InlineData("POST", "generations/bulk", """{"action":"cancel","ids":["a",null]}""", "ids[1]")]
    [InlineData("PUT", "routes", """{"routes":[null]}""", "routes[0]")]
    [InlineData("PUT", "routes", """{"routes":[{"models":"*","targets":["a",null]}]}""", "targets[1]")]
    public async Task List_WithAHole_IsRefusedByName(string method, string path, string body, string param) =>
        (await scene.Admin.SendAsync(new HttpMethod(method), path, body)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);

    [Fact]
    public async Task Body_ThatIsTooLong_IsToldSo()
    {
        using var stranger = new AdminClient(scene.Address, key: null);

        (await stranger.PostAsync("login", new { name = new string('x', 20_000), password = "y" })).ShouldBeError(HttpStatusCode.RequestEntityTooLarge, "too_large");
    }
}
