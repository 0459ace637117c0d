/** THE lists of what an SVG picture may hold: shapes, text, paint and filters; nothing that runs, moves or fetches. SVG 2. */

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

/** Elements that stay. */
export const allowedElements: Set<string> = words(`
  svg g defs symbol use switch title desc style
  path rect circle ellipse line polyline polygon text tspan textPath image
  linearGradient radialGradient stop pattern clipPath mask marker filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
  feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset
  fePointLight feSpecularLighting feSpotLight feTile feTurbulence`);

/** Elements that others point at; they are kept although what they stand in is hidden. */
export const sharedElements: Set<string> = words(
  'linearGradient radialGradient pattern clipPath mask marker filter symbol',
);

/** Properties that may stand as attributes and in styles alike. */
export const allowedProperties: Set<string> = words(`
  alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters color-rendering
  direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font-family font-size
  font-size-adjust font-stretch font-style font-variant font-weight image-rendering isolation letter-spacing lighting-color
  marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order shape-rendering
  stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-opacity stroke-width text-anchor text-decoration text-rendering transform transform-origin unicode-bidi
  vector-effect visibility white-space word-spacing writing-mode`);

/** Other attributes that stay. */
export const allowedAttributes: Set<string> = words(`
  id class lang xml:lang xml:space role aria-label aria-labelledby aria-describedby aria-hidden type media
  version viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points pathLength
  dx dy rotate textLength lengthAdjust startOffset method spacing
  gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight orient refX refY
  filterUnits primitiveUnits in in2 result mode values operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY
  edgeMode preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent kernelUnitLength scale
  xChannelSelector yChannelSelector azimuth elevation z pointsAtX pointsAtY pointsAtZ limitingConeAngle
  tableValues slope intercept amplitude exponent stdDeviation radius baseFrequency numOctaves seed stitchTiles`);
