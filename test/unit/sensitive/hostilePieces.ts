/** What hurts careless expressions when it is repeated: a line or two for each category, to be added to. */
export const hostilePieces: readonly string[] = [
  'a', '@', 'a@', 'a@b.', '.@', 'é@ü.', '1', '1.', '10.0.0.1.', '10.0.0.1 ', '10.0.0.1-', '1[.]', '.', '::', 'a:', '2001:',
  '2001:db8::1 ', '::ffff:', 'QUJDREVG', 'https://', 'https://a:', 'https://a:b@', 'https://agency.gov/a?b=c ', ' ', '\t', "key='",
  'account ', 'version 1.2.3.4 ', 'ssh -a ', '-', '/', 'AKIA', 'xoxb-a-', 'SG.', '\uFEFF', '😀', 'x_',
  'password is ', 'password for ', 'password: ', 'password=', 'password="', 'token=', 'token=a1', 'secret `', '| password | ',
  '**password** ', 'recovery codes ', 'recovery code a1b2-', 'PIN is 1', 'admin:a', 'admin / ', 'login a/', 'user:p1@', '://a:b@',
  '--password ', 'mysql -p ', ' -u a:', 'echo a | ', 'IDENTIFIED BY "', 'Authorization: ', 'Authorization: Basic ', 'Bearer ',
  'Cookie: session=', '?code=', 'zoom.us/', '$2b$', '$6$a$', 'md5', 'eyJ', 'eyJ.', 'eyJ-', 'ghp_', 'sk-', 'IQoJb3JpZ2lu', 'MIIEpAIBAAKCAQ',
  'a1b2c3d4', 'AAAA', '00a', '-----BEGIN ', ['-----BEGIN ', 'PRIVATE KEY-----\n'].join(''), ['-----BEGIN ', 'PRIVATE KEY-----\nQUJDREVG'].join(''),
  'CVE-2024-1234 is ', 'no ', 'is not ', 'admin ', 'anyone can read ', 'MFA is ', 'exposed to the ', 'password is still ',
  'SQL injection in ', '${', '../', "' or ", "'", '<script>', '<img ', '{{', '?u=http://', '; cat ', 'O:1:', 'a. A', '| ',
  'a researcher told ', 'HackerOne ', 'the FBI ', 'TLP:', '(U//', 'SECRET//', 'Controlled by: ', '$1,000 bid ', 'alarm code ',
  'web-prod-07 ', 'a.b.', 'a.corp ', 'http://a.corp/', '://', 'host=a-1 ', 'ssh a@b ', 'psql -h ', '\\\\a-1\\', 'mount a-1:/b ',
  'arn:aws:s3:::a', '703732694729, ', 'account 703732694729 ', 'vpc-0a9b7c5d ', 'app 7a59bd19-0f1e-4a9f-8bf9-d48ac6f85d6d, ',
  '`a-b` bucket ', 's3://a-b/', 'projects/', 'Ada Osei, ', 'members of the ', 'have the role ', 'wheel:x:1:', 'root@a:~',
  '10.1.2.3:', '10.1.2.3 to ', 'mac 00:', 'ip-10-1-', '.amazonaws.com', 'lookup ', 'guid ', '[fe80::1%a',
]; // biome-ignore format: one list
