using System.Security.Cryptography;
using System.Text.Json;

namespace Torii.Admin.Answers;

/// <summary>
/// What an edit is based on: a hash of all that can be edited. What Torii itself learns of a row meanwhile (a plan, a
/// quota) does not make an edit stale, and no table needs a column for it.
/// </summary>
internal static class EditVersion
{
    private const int Length = 16;

    /// <summary>The version of what can be edited of a row.</summary>
    public static string Of<T>(T editable) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(editable, AdminJson.Options)))[..Length];
}
