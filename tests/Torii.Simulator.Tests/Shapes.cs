using System.Net;
using System.Text.Json;

namespace Torii.Simulator.Tests;

/// <summary>Says what an answer must look like.</summary>
internal static class Shapes
{
    /// <summary>The object has these keys and no others.</summary>
    public static void ShouldHaveExactly(this JsonElement element, params string[] keys) =>
        element.EnumerateObject().Select(property => property.Name).ShouldBe(keys, ignoreOrder: true);

    /// <summary>A 200 with a whole JSON body.</summary>
    public static async Task<JsonElement> ShouldBeJsonAsync(this HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        return JsonElement.Parse(body);
    }

    /// <summary>An error in the backend's shape.</summary>
    public static async Task<JsonElement> ShouldBeErrorAsync(this HttpResponseMessage response, int status, string code)
    {
        var body = await response.Content.ReadAsStringAsync();
        ((int)response.StatusCode).ShouldBe(status, body);
        var answer = JsonElement.Parse(body);
        answer.ShouldHaveExactly("error");
        var error = answer.GetProperty("error");
        error.ShouldHaveExactly("message", "type", "param", "code");
        error.GetProperty("message").GetString().ShouldNotBeNullOrWhiteSpace();
        error.GetProperty("code").GetString().ShouldBe(code);
        return error;
    }
}
