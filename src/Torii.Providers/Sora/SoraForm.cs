using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;

namespace Torii.Providers.Sora;

/// <summary>Builds the forms of uploads: a file and a text.</summary>
internal static class SoraForm
{
    /// <summary>A form of two parts.</summary>
    /// <param name="file">The part <c>file</c>.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="fileName">Its name; of our own making.</param>
    /// <param name="textName">The name of the other part.</param>
    /// <param name="text">What that says.</param>
    public static MultipartFormDataContent Of(HttpContent file, string contentType, string fileName, string textName, string text)
    {
        // Some servers take a boundary in quotation marks, as the framework writes it, for a part of the boundary.
        var boundary = Guid.NewGuid().ToString("N");
        var form = new MultipartFormDataContent(boundary);
        form.Headers.Remove("Content-Type");
        form.Headers.TryAddWithoutValidation("Content-Type", $"{MediaTypeNames.Multipart.FormData}; boundary={boundary}");

        file.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        form.Add(Named(file, "file", fileName));
        form.Add(Named(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), textName, null));
        return form;
    }

    // The names in quotation marks, as browsers write them and as every server reads them.
    private static HttpContent Named(HttpContent part, string name, string? fileName)
    {
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = $"\"{name}\"",
            FileName = fileName is null ? null : $"\"{fileName}\"",
        };
        return part;
    }
}
