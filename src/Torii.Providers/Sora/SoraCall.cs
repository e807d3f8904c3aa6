using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Torii.Providers.Sora;

/// <summary>A call with a body in JSON, ready to be sent.</summary>
/// <param name="Path">Where to, relative to the base address.</param>
/// <param name="Body">What.</param>
internal sealed record SoraCall(string Path, byte[] Body)
{
    /// <summary>One whose body is <paramref name="body"/>.</summary>
    public static SoraCall Of<T>(string path, T body, JsonTypeInfo<T> type) => new(path, JsonSerializer.SerializeToUtf8Bytes(body, type));
}
