# open: non-root-user
FROM registry.example.org/base:1
CMD ["run"]
