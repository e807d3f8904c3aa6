using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using OpenAI;
using Torii.Tests.Support;

namespace Torii.Tests.Sdk;

/// <summary>How the suites of OpenAI's client for .NET make it and read what it hands on as it came.</summary>
internal static class DotNetClient
{
    /// <summary>The name of its client keys.</summary>
    public const string Suite = "dotnet";

    private static readonly SdkKeys Keys = new(Suite);

    /// <summary>The client as any program makes it, told only another address.</summary>
    /// <param name="sdk">The scene.</param>
    /// <param name="key">Which of the suite's keys; the usual one by default.</param>
    /// <param name="address">Another way to the server.</param>
    /// <param name="timeout">What it waits for an answer; its own default where none is given.</param>
    /// <param name="retries">How it repeats requests; its own default where none is given.</param>
    public static OpenAIClient Of(SdkScene sdk, Func<SdkKeys, string>? key = null, Uri? address = null, TimeSpan? timeout = null, PipelinePolicy? retries = null)
    {
        var options = new OpenAIClientOptions { Endpoint = address ?? sdk.Address };
        if (timeout is not null)
        {
            options.NetworkTimeout = timeout;
        }

        if (retries is not null)
        {
            options.RetryPolicy = retries;
        }

        return new OpenAIClient(new ApiKeyCredential(key?.Invoke(Keys) ?? Keys.Usual), options);
    }

    /// <summary>A client with a key that nobody has.</summary>
    public static OpenAIClient Stranger(SdkScene sdk) => Of(sdk, _ => "sk-nobody");

    /// <summary>The answer's body as JSON.</summary>
    public static JsonElement Json(this ClientResult result) => JsonElement.Parse(result.GetRawResponse().Content);

    /// <summary>A body that a program has put together itself.</summary>
    public static BinaryContent Body(object fields) => BinaryContent.Create(BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(fields)));

    /// <summary>A form as programs send it through the protocol methods: part for part what the platform's own class makes of it.</summary>
    public static async Task<(BinaryContent Content, string Type)> FormAsync(params (string Name, HttpContent Part, string? File)[] parts)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, part, file) in parts)
        {
            if (file is null)
            {
                form.Add(part, name);
            }
            else
            {
                form.Add(part, name, file);
            }
        }

        var bytes = await form.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return (BinaryContent.Create(BinaryData.FromBytes(bytes)), form.Headers.ContentType!.ToString());
    }

    /// <summary>Expects the client's error.</summary>
    public static async Task RefusedAsync(Func<Task> call, int status, string code, string? param = null)
    {
        var fault = await Should.ThrowAsync<ClientResultException>(call);

        fault.Status.ShouldBe(status, fault.Message);
        fault.Message.ShouldContain($": {code})");
        if (param is not null)
        {
            fault.Message.ShouldContain($"Parameter: {param}");
        }

        fault.GetRawResponse()!.Headers.TryGetValue("x-request-id", out var id).ShouldBeTrue();
        id.ShouldNotBeNullOrWhiteSpace();
    }

    /// <summary>Whether the bytes begin as a PNG, JPEG or WebP does.</summary>
    public static bool IsPicture(BinaryData? bytes) =>
        bytes is not null && (bytes.ToMemory().Span is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, ..] or [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..]);

    /// <summary>How many tasks of the upstream were made for a prompt.</summary>
    public static async Task<int> TasksOfAsync(SdkScene sdk, string prompt) =>
        (await sdk.Scene.Upstream.TasksAsync()).Count(task => task.Prompt?.Contains(prompt, StringComparison.Ordinal) == true);
}
