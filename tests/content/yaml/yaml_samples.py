"""Small files that are written in every way that YAML knows."""

IN_LINES = """\
# The head of the file.

a: 1   # behind a
# above b
b:
  # above the first
  - x # behind x

  - "y"
  # above z
  - 'z'   # behind z
# stands alone

c: |
  lines
    further right

  the end
d: >-
  folded text
  of lines

  second
e: {k: v, "l": [1, 2], m: } # behind e
f:
- id: one
  t: x

# above two
- id: two
  t: |+
    kept

- id: three
g: "x
  y"
h:
"""
IN_BRACKETS = """\
families: [
  # sea
  "#0033A0", # blue
  # flower
  "#A3203F", # red
  "#fff" # white
]
pairs: {
  a: 1, # one
  b: 2,

  c: 3,
}
flat: [ a , b,c, "d" ]
empty: []
none: {}
deep: { x: { y: [ {z: 1}, {z: 2} ] } }
"""
SHARED = """\
base: &base
  k: v # behind k
  l: [a, b]
copy: *base
merged:
  <<: *base
  k: w
lone: &lone text
list:
  - &one a
  - *one
  - b
"""
ODD = """\
---
? x
: 1
"quoted key": 'it''s'
list:
-
  a: 1
-
  - n
  - m
- - p
  - q
-
plain: some words
  that go on
!!str tagged: !!str 5
end: |
  no line end"""
SAMPLES = (IN_LINES, IN_BRACKETS, SHARED, ODD)
