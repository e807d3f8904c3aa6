using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace Torii.Doors.Contents;

/// <summary>Reads what a request wants of a file, in the order of RFC 9110, sections 13.2.2 and 14.</summary>
/// <param name="tag">The file's strong tag.</param>
/// <param name="modified">When it was kept, in whole seconds: HTTP knows no smaller ones.</param>
/// <param name="length">Its length in bytes.</param>
internal sealed class PortionReader(EntityTagHeaderValue tag, DateTimeOffset modified, long length)
{
    private const string Unit = "bytes";

    /// <summary>What it gets.</summary>
    public Portion Read(HttpRequest request)
    {
        var headers = request.GetTypedHeaders();
        if (IsChanged(headers))
        {
            return new Portion.Changed();
        }

        if (IsKnown(headers))
        {
            return new Portion.NotModified();
        }

        // Only GET has ranges (section 14.2).
        return HttpMethods.IsGet(request.Method) && headers.Range is { } range && IsForThis(headers.IfRange) ? Cut(range) : new Portion.Whole();
    }

    private bool IsChanged(RequestHeaders headers) => headers.IfMatch is { Count: > 0 } tags
        ? !tags.Any(given => given.Equals(EntityTagHeaderValue.Any) || given.Compare(tag, useStrongComparison: true))
        : headers.IfUnmodifiedSince < modified;

    private bool IsKnown(RequestHeaders headers) => headers.IfNoneMatch is { Count: > 0 } tags
        ? tags.Any(given => given.Equals(EntityTagHeaderValue.Any) || given.Compare(tag, useStrongComparison: false))
        : headers.IfModifiedSince >= modified;

    private bool IsForThis(RangeConditionHeaderValue? condition) =>
        condition is null || condition.LastModified == modified || condition.EntityTag?.Compare(tag, useStrongComparison: true) == true;

    // Several ranges would need a body of several parts, which no player asks for; the whole is a right answer too.
    private Portion Cut(RangeHeaderValue range)
    {
        if (!range.Unit.Equals(Unit, StringComparison.OrdinalIgnoreCase) || range.Ranges.Count != 1)
        {
            return new Portion.Whole();
        }

        var only = range.Ranges.Single();
        var from = only.From ?? length - Math.Min(only.To!.Value, length);
        var to = only.From is null ? length - 1 : Math.Min(only.To ?? long.MaxValue, length - 1);
        return from > to ? new Portion.Beyond() : new Portion.Part(from, to);
    }
}
