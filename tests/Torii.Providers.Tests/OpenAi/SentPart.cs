using System.Text;

namespace Torii.Providers.Tests.OpenAi;

/// <summary>A part of a form.</summary>
internal sealed record SentPart(string Name, string? FileName, string? ContentType, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);
}
