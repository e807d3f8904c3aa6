using System.Net.Http.Headers;
using Torii.Tests.Doors.Bodies;

namespace Torii.Tests.Doors.Files;

/// <summary>Uploads as programs send them.</summary>
internal static class FileForms
{
    /// <summary>A form with a picture and a purpose.</summary>
    public static MultipartFormDataContent Picture(string name = "lamp.png", string purpose = "vision") => Of(Pictures.Png(), name, purpose);

    /// <summary>A form with a file, without a content type, and a purpose.</summary>
    public static MultipartFormDataContent Of(byte[] bytes, string name, string? purpose, string? type = null)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        var form = new MultipartFormDataContent { { file, "file", name } };
        return purpose is null ? form : form.With("purpose", purpose);
    }

    /// <summary>The form with another field.</summary>
    public static MultipartFormDataContent With(this MultipartFormDataContent form, string name, string value)
    {
        // As every SDK sends a text: without a content type.
        var text = new StringContent(value);
        text.Headers.ContentType = null;
        form.Add(text, name);
        return form;
    }

    /// <summary>The request that sends it.</summary>
    public static HttpRequestMessage Request(HttpContent form) => new(HttpMethod.Post, "/v1/files") { Content = form };
}
