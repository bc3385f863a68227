using AvatarMotion.Face;

namespace AvatarMotion.Evaluation;

/// <summary>A baked face, looked at moment by moment.</summary>
internal sealed class MouthTrace
{
    private readonly IFaceTake _take;
    private readonly FaceFrame _frame = new();

    public MouthTrace(IFaceTake take) => _take = take;

    /// <summary>The face at <paramref name="time"/> seconds; valid until the next call.</summary>
    public FaceFrame At(double time)
    {
        _take.Sample(time, _frame);
        return _frame;
    }
}
