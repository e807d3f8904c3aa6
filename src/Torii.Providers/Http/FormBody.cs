using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;

namespace Torii.Providers.Http;

/// <summary>A form that is being filled in: texts, and files that are sent as they are read.</summary>
internal sealed class FormBody : MultipartFormDataContent
{
    public FormBody()
        : this(Guid.NewGuid().ToString("N"))
    {
    }

    // Some servers take a boundary in quotation marks, as the framework writes it, for a part of the boundary.
    private FormBody(string boundary)
        : base(boundary)
    {
        Headers.Remove("Content-Type");
        Headers.TryAddWithoutValidation("Content-Type", $"{MediaTypeNames.Multipart.FormData}; boundary={boundary}");
    }

    /// <summary>Adds a text.</summary>
    public void AddText(string name, string text) => AddPart(name, new ByteArrayContent(Encoding.UTF8.GetBytes(text)), fileName: null);

    /// <summary>Adds a text that is written by <paramref name="content"/> alone, which becomes the form's.</summary>
    public void AddText(string name, HttpContent content)
    {
        // Servers take a part that declares a type for a file.
        content.Headers.ContentType = null;
        AddPart(name, content, fileName: null);
    }

    /// <summary>Adds a file of a name and a type of ours, which becomes the form's.</summary>
    public void AddFile(string name, HttpContent file, string contentType, string fileName)
    {
        file.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        AddPart(name, file, fileName);
    }

    /// <summary>Adds a file, which becomes the form's; where it cannot be read, it is closed. Its type is told by its first bytes.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="file">The file; can be wound back.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task AddFileAsync(string name, Stream file, CancellationToken cancellationToken)
    {
        try
        {
            var format = await InputFormat.SniffAsync(file, cancellationToken);
            AddFile(name, new StreamContent(file), format?.ContentType ?? MediaTypeNames.Application.Octet, $"input.{format?.Extension ?? "bin"}");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    // The names in quotation marks, as browsers write them and as every server reads them.
    private void AddPart(string name, HttpContent part, string? fileName)
    {
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = $"\"{name}\"",
            FileName = fileName is null ? null : $"\"{fileName}\"",
        };
        Add(part);
    }
}
