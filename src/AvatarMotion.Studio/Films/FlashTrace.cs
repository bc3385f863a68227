namespace AvatarMotion.Studio;

/// <summary>Follows one value of one part of the picture from extreme to extreme and notes when two opposing changes make a flash.</summary>
internal struct FlashTrace
{
    private const double LongestFlash = 1.0;

    private bool _begun;
    private float _low;
    private float _high;
    private int _direction;
    private double _opened;
    private bool _isOpen;
    private bool _openedByMotion;
    private double? _flashedAt;

    /// <summary>When the last flash was complete, seconds; minus infinity before there was one.</summary>
    public readonly double FlashedAt => _flashedAt ?? double.NegativeInfinity;

    /// <summary>Whether the last change was to the darker.</summary>
    public readonly bool FellLast => _direction < 0;

    /// <summary>Takes the next value; a change counts from <paramref name="change"/> on, where the lower state is below <paramref name="dark"/>. A pair of changes that both come of <paramref name="motion"/> is no flash.</summary>
    public void Follow(float value, float change, float dark, double time, bool motion)
    {
        if (!_begun)
        {
            (_begun, _low, _high) = (true, value, value);
            return;
        }

        if (_direction <= 0 && value - _low >= change && _low < dark)
            Turn(1, value, time, motion);
        else if (_direction >= 0 && _high - value >= change && value < dark)
            Turn(-1, value, time, motion);
        if (_direction <= 0 && value < _low)
            _low = value;
        if (_direction >= 0 && value > _high)
            _high = value;
    }

    private void Turn(int direction, float value, double time, bool motion)
    {
        (_direction, _low, _high) = (direction, value, value);
        bool closes = _isOpen && time - _opened <= LongestFlash;
        if (!closes)
            (_opened, _openedByMotion) = (time, motion);
        else if (!motion || !_openedByMotion)
            _flashedAt = time;
        _isOpen = !closes;
    }
}
