using System.Text;

namespace Torii.Tests.Sdk;

/// <summary>A part of a form as OpenAI's client for Python writes it.</summary>
/// <param name="Name">The field's name; what lies within another stands in brackets.</param>
/// <param name="Value">The bytes.</param>
/// <param name="Rest">What follows the name in the part's head: nothing for a text.</param>
internal sealed record PythonPart(string Name, byte[] Value, string Rest)
{
    /// <summary>A text.</summary>
    public static PythonPart Text(string name, string value) => new(name, Encoding.UTF8.GetBytes(value), "");

    /// <summary>A file: the type is guessed by its name's ending.</summary>
    public static PythonPart File(string name, byte[] value, string file, string? type = null) =>
        new(name, value, $"; filename=\"{file}\"\r\nContent-Type: {type ?? "application/octet-stream"}");
}
