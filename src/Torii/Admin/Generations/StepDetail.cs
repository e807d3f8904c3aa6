using Torii.Core.Generations;

namespace Torii.Admin.Generations;

/// <summary>A call of an attempt.</summary>
/// <param name="Name">The provider's word for it.</param>
/// <param name="Class">What may be done when its answer is lost.</param>
/// <param name="IsDone">Whether it was answered.</param>
internal sealed record StepDetail(string Name, StepClass Class, bool IsDone);
