using System.Text;

namespace Torii.Simulator.Tests;

/// <summary>Requests with headers that a test chooses itself.</summary>
internal static class Requests
{
    public static HttpRequestMessage Get(string address, params IEnumerable<(string Name, string Value)> headers) =>
        With(new(HttpMethod.Get, address), headers);

    /// <summary>A JSON body that need not be valid.</summary>
    public static HttpRequestMessage Post(string address, string json, params IEnumerable<(string Name, string Value)> headers) =>
        With(new(HttpMethod.Post, address) { Content = new StringContent(json, Encoding.UTF8, "application/json") }, headers);

    /// <summary>The header that shows an access token.</summary>
    public static (string Name, string Value) Bearer(string token = TestSimulator.Token) => ("Authorization", $"Bearer {token}");

    public static (string Name, string Value) Cookie(string name, string value) => ("Cookie", $"{name}={value}");

    private static HttpRequestMessage With(HttpRequestMessage request, IEnumerable<(string Name, string Value)> headers)
    {
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        return request;
    }
}
