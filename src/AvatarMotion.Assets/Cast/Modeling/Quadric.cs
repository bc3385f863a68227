using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Sum of weighted squared distances to planes, as the ten numbers of its symmetric matrix, with the summed weight.</summary>
internal struct Quadric
{
    private double _xx, _xy, _xz, _xw, _yy, _yz, _yw, _zz, _zw, _ww;

    /// <summary>Summed weight of the planes, square metres.</summary>
    public double Area { get; private set; }

    public static Quadric Plane(Vector3 normal, Vector3 point, double weight)
    {
        double x = normal.X;
        double y = normal.Y;
        double z = normal.Z;
        double w = -((x * point.X) + (y * point.Y) + (z * point.Z));
        return new Quadric
        {
            _xx = weight * x * x,
            _xy = weight * x * y,
            _xz = weight * x * z,
            _xw = weight * x * w,
            _yy = weight * y * y,
            _yz = weight * y * z,
            _yw = weight * y * w,
            _zz = weight * z * z,
            _zw = weight * z * w,
            _ww = weight * w * w,
            Area = weight,
        };
    }

    public static Quadric operator +(Quadric a, Quadric b)
    {
        return new Quadric
        {
            _xx = a._xx + b._xx,
            _xy = a._xy + b._xy,
            _xz = a._xz + b._xz,
            _xw = a._xw + b._xw,
            _yy = a._yy + b._yy,
            _yz = a._yz + b._yz,
            _yw = a._yw + b._yw,
            _zz = a._zz + b._zz,
            _zw = a._zw + b._zw,
            _ww = a._ww + b._ww,
            Area = a.Area + b.Area,
        };
    }

    /// <summary>Weighted squared distance of a point to all planes.</summary>
    public readonly double Error(Vector3 p) =>
        (_xx * p.X * p.X) + (_yy * p.Y * p.Y) + (_zz * p.Z * p.Z) + _ww
        + (2.0 * ((_xy * p.X * p.Y) + (_xz * p.X * p.Z) + (_yz * p.Y * p.Z) + (_xw * p.X) + (_yw * p.Y) + (_zw * p.Z)));
}
