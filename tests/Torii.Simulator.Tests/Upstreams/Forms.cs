using System.Net.Http.Headers;

namespace Torii.Simulator.Tests.Upstreams;

/// <summary>Form bodies.</summary>
internal static class Forms
{
    public static MultipartFormDataContent Multipart(params IEnumerable<(string Name, string Value)> fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return form;
    }

    public static FormUrlEncodedContent UrlEncoded(params IEnumerable<(string Name, string Value)> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public static MultipartFormDataContent File(this MultipartFormDataContent form, string name, byte[] bytes, string type = "image/png")
    {
        var part = new ByteArrayContent(bytes);
        part.Headers.ContentType = new MediaTypeHeaderValue(type);
        form.Add(part, name, "picture.png");
        return form;
    }

    /// <summary>A form with a picture in this field.</summary>
    public static MultipartFormDataContent WithPicture(string name, params IEnumerable<(string Name, string Value)> fields) =>
        Multipart(fields).File(name, Bodies.Png());
}
