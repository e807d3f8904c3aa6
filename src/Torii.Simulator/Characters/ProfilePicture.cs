using System.Security.Cryptography;
using System.Text;
using Torii.Simulator.Rendering;

namespace Torii.Simulator.Characters;

/// <summary>A picture that tells one cameo from another: five by five fields, the right half mirroring the left.</summary>
internal static class ProfilePicture
{
    private const int Fields = 5;
    private const int FieldSide = 50;

    /// <summary>The picture as WebP, the same each time.</summary>
    public static byte[] Of(string cameoId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(cameoId));
        return WebpWriter.TwoTone(Fields * FieldSide, red: hash[0], blue: hash[1], (x, y) => IsSet(hash, x / FieldSide, y / FieldSide));
    }

    private static bool IsSet(byte[] hash, int column, int row) => (hash[2 + row] & (1 << Math.Min(column, Fields - 1 - column))) != 0;
}
