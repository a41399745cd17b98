-- The latest points of a theme in a service, the service not named included.
create index case_thing_again on recourse.case_thing (body, theme, coalesce(service, ''), since desc) where kind = 'point';
