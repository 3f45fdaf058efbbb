"""Given names of many languages as English-language news spells them: a table of our own.

What a name tells of gender is a habit, not a fact about a person: titles and pronouns in the
text outweigh it (see `quoth.core.people`).
"""

from __future__ import annotations

_MALE = """
Aaron Abdul Abdulaziz Abdullah Abe Abel Abraham Abram Achim Adam Adolf Adolfo Adrian Adriano Ahmad
Ahmed Aidan Akbar Akira Al Alain Alan Alastair Albert Alberto Aldo Alec Alejandro Aleksandar
Aleksander Aleksandr Aleksei Alessandro Alex Alexander Alexandre Alexandros Alexei Alexey Alfonso
Alfred Alfredo Ali Alistair Allan Allen Alonso Alonzo Alvaro Alvin Ambrose Amir Amit Anand Anatoly
Anders Andre Andrea Andreas Andrei Andres Andrew Andrey Andrzej András André Andrés Andy Angelo
Angus Anil Ansel Anthony Antoine Anton Antonin Antonio Antony António Anwar Archie Ari Aristide
Armand Armando Arne Arnold Arthur Arturo Arun Arvind Asad Asher Ashok Ashraf Asif Atul August
Augustine Augusto Aurelio Austin Axel Ayman Aziz Babatunde Baltasar Barack Barnaby Barney Barry Bart
Bartosz Bashar Basil Bastian Ben Benedict Beniamino Benito Benjamin Bennett Benny Benoit Bernard
Bernardo Bernd Bernie Bert Bertrand Bilal Bill Billy Bjorn Björn Blake Bob Bobby Boris Brad Bradley
Brandon Brendan Brent Bret Brett Brian Bruce Bruno Bryan Bryant Burt Byron Caleb Calvin Cameron Carl
Carlo Carlos Carlton Carsten Casper Cecil Cedric Cesar Chad Charles Charley Charlie Chester Chinedu
Chris Christian Christoph Christophe Christopher Chuck Clarence Claude Claudio Claus Clay Clement
Cliff Clifford Clint Clinton Clive Clyde Cody Colin Colm Connor Conor Conrad Constantin Corey
Cornelius Cory Craig Curt Curtis Cyril Cyrus Daiki Damian Damien Damon Dan Daniel Daniele Danilo
Danny Dante Dario Darius Darrell Darren Darryl Daryl Dave David Dean Deepak Denis Dennis Denzel
Derek Dermot Desmond Devin Dick Didier Diego Dieter Dietrich Dimitri Dimitris Dirk Dmitri Dmitry
Dominic Dominique Don Donald Donnie Doug Douglas Drew Duane Duncan Dustin Dwayne Dwight Dylan Eamon
Earl Ed Eddie Edgar Edmond Edmund Eduard Eduardo Edward Edwin Efrain Ehud Eitan Eli Elias Elijah
Elio Elliot Elliott Elmer Elon Elton Elvis Emanuel Emeka Emil Emile Emilio Emmanuel Emmett Enda
Enoch Enrico Enrique Enzo Eric Erich Erik Ernest Ernesto Ernst Ervin Erwin Esteban Ethan Etienne
Eugene Eugenio Evan Evander Ezra Fabian Fabio Faisal Farid Farouk Federico Felipe Felix Ferdinand
Fergus Fernando Fidel Filip Filippo Finn Floyd Francesco Francis Francisco Franco Francois Frank
Frankie Franklin Franz François Fred Freddie Freddy Frederic Frederick Frederik Friedrich Fritz
Fumio Gabriel Gareth Garrett Garry Gary Gaston Gavin Gene Geoff Geoffrey Georg George Georges
Georgios Gerald Gerard Gerardo Gerhard Gerry Gianni Gil Gilbert Gilberto Giles Gilles Giorgio
Giovanni Giulio Giuseppe Glen Glenn Goran Gordon Graeme Graham Grant Greg Gregg Gregor Gregory
Grigory Guido Guillaume Guillermo Gunnar Gunter Gus Gustav Gustave Gustavo Guy Hakan Hamid Hamish
Hamza Hank Hans Harald Harold Haroon Harris Harrison Harry Haruki Haruto Harvey Hashim Hassan Hayden
Heath Hector Heiko Heinrich Heinz Helmut Hendrik Henri Henrik Henry Herbert Herman Hermann Hernan
Hideki Hideo Hiroshi Hiroto Horace Horacio Horst Hosni Howard Hubert Hugh Hugo Humberto Humphrey
Hussein Hyun Iain Ian Ibrahim Ichiro Ignacio Igor Ilham Ilya Imran Ingmar Ira Irfan Irving Irwin
Isaac Isaiah Ismail Ivan Ivo Jack Jackie Jackson Jacob Jacques Jaime Jair Jake Jakob Jakub Jamal
James Jamie Jamil Jan Janez Janos Jared Jarrett Jason Jasper Javier Jay Jean Jeb Jed Jeff Jefferson
Jeffery Jeffrey Jens Jerald Jeremiah Jeremy Jerome Jerry Jesse Jesus Jesús Jethro Jian Jim Jimmie
Jimmy Jin Jiri Joachim Joao Joaquin Jock Joe Joel Joey Johan Johann Johannes John Johnnie Johnny
Jomo Jon Jonah Jonas Jonathan Jonny Jordan Jordi Jorge Jose Josef Joseph Josh Joshua Josip José João
Juan Judah Jude Jules Julian Julien Julio Julius Jun Jurgen Justin János Jürgen Kamal Kareem Karel
Karim Karl Kazuo Keir Keith Ken Kenji Kenneth Kenny Kent Kenta Kenyatta Kerry Kevin Khaled Khalid
Kim Kiran Kirk Klaus Knut Kobe Kofi Konrad Konstantin Kris Krzysztof Kumar Kurt Kwabena Kwame Kwasi
Kyle Lachlan Lamar Lance Larry Lars Laszlo Laurence Laurent Lawrence Lazar Lech Lee Leif Len Lennart
Lenny Leo Leon Leonard Leonardo Leonid Leopold Leroy Les Leslie Lester Lev Levi Lewis Liam Lincoln
Lindsey Linus Lionel Lloyd Lorenzo Lou Louie Louis Luc Luca Lucas Luciano Lucien Lucio Ludwig Luigi
Luis Luiz Lukas Luke Luther Lyle Lyndon Lynn László Maarten Mack Magnus Mahmoud Mahmud Malcolm
Manfred Manmohan Manny Manolo Manuel Marc Marcel Marcello Marcelo Marco Marcos Marcus Marek Mariano
Mario Marius Mark Marko Markus Marlon Marshall Martin Marty Marvin Masato Massimo Mateo Mateusz
Mathew Mathias Mathieu Matt Matteo Matthew Matthias Matti Maurice Mauricio Maurizio Max Maxim Maxime
Maximilian Maxwell Mehdi Mehmet Mel Melvin Menachem Meyer Micah Michael Michal Michel Mick Mickey
Miguel Mihai Mike Mikhail Miklos Milan Miles Milos Milton Minh Mircea Miroslav Mitch Mitchell Mitt
Mo Mohamad Mohamed Mohammad Mohammed Mohan Moises Monty Mordechai Morgan Morris Mort Mortimer Moses
Moshe Muhammad Murray Mustafa Nadir Naftali Nanak Napoleon Narendra Nasser Nat Nate Nathan Nathaniel
Ned Neil Nelson Nestor Neville Nguyen Nicholas Nick Nicklas Nicola Nicolae Nicolas Nicolás Nigel
Nikita Nikola Nikolai Nikolaos Nikolas Nikolay Nils Noah Noam Noel Nolan Norbert Norman Olaf Olav
Oleg Oleksandr Oliver Olivier Olusegun Omar Orlando Orson Osama Oscar Oskar Osman Oswald Otto Owen
Pablo Paddy Panos Paolo Pascal Pat Patrice Patricio Patrick Paul Paulo Pavel Pawel Pedro Per
Percival Percy Pete Peter Petr Petros Phil Philip Philippe Phillip Pierce Pierre Pietro Piotr
Prakash Pranab Quang Quentin Quincy Rafael Rafiq Raheem Rahul Raj Rajesh Rajiv Rakesh Ralf Ralph
Ramesh Ramiro Ramon Ramón Randall Randolph Randy Rashid Raul Ravi Ray Raymond Recep Reed Reggie
Reginald Reid Reinhard Reinhold Ren Rene René Rex Reza Ricardo Riccardo Richard Rick Rickey Ricky
Rishi Rob Robbie Robby Robert Roberto Robin Rocco Rod Roderick Rodney Rodolfo Rodrigo Roger Rohan
Roland Rolf Roman Romano Ron Ronald Ronaldo Ronnie Rory Ross Roy Royce Ruben Rudolf Rudolph Rudy
Rufus Rupert Russ Russell Rustam Ryan Sachin Sadiq Saeed Said Sajid Salim Salman Salvador Salvatore
Sam Sami Samir Sammy Samson Samuel Sandeep Sandro Sanjay Santiago Saul Sean Sebastian Sebastião
Serge Sergei Sergey Sergio Seth Seymour Shane Shaun Shawn Shigeru Shimon Shinzo Shinzō Sid Sidney
Siegfried Sigmund Silvio Simon Sipho Slobodan Sol Solomon Sota Spencer Spiro Stan Stanislav Stanley
Stefan Stefano Stelios Stephane Stephen Sterling Steve Steven Stewart Stuart Subhash Sunil Suresh
Sven Syed Sylvester Tad Tadeusz Takashi Takeshi Tariq Taro Tarun Tayyip Ted Teddy Terence Terrance
Terrell Terrence Terry Thabo Thad Theo Theodor Theodore Thierry Thom Thomas Thomaz Thorsten Tim Timo
Timothy Tito Tobias Toby Todd Tom Tomas Tomasz Tommaso Tommy Tomás Toni Tony Toshimitsu Toshio
Travis Trent Trevor Tristan Troy Tuan Tyler Tyrone Tyson Uhuru Ulrich Umar Umberto Uri Vaclav
Valentin Valeri Vance Vasily Vern Vernon Vicente Victor Vijay Vikram Viktor Vince Vincent Vincenzo
Virgil Vitaly Vito Vittorio Vlad Vladimir Volker Volodymyr Václav Wade Waldo Wallace Wally Walt
Walter Warren Wayne Wei Wendell Werner Wes Wesley Wilbur Wilfred Wilfried Wilhelm Will Willem
William Willie Willis Wilson Winston Wojciech Wolf Wolfgang Woodrow Xavier Xiaoping Yannis Yaroslav
Yasser Yasuhiro Yasuo Yitzhak Yoshihide Yoshio Yoshiro Yoweri Yuri Yusuf Yves Zachary Zack Zbigniew
Zhong Zoltan Zoran Gideon Osbert Casimir Halvard Bram Silas Benet Rafe Peregrine Aksel Benno Lucian
Osmund Ivor Alun Gwyn Dafydd Huw Idris Rhodri Emrys Lorcan Cormac Declan Padraig Tadhg Fintan Cathal
Torsten Sverre Ragnar Sigurd Einar Haakon Birger Anselm Ludo Bertil Henning Kaspar Matthijs Joost
Pieter Koen Sander Jeroen Ruud Wouter Dries Yaw Kojo Sekou Ousmane Mamadou Abdoulaye Ibrahima Tendai
Tunde Femi Chidi Obinna Ifeanyi Suleiman Farhad Arash Behrouz Navid Tahir Zahid Waqar Rohit Virat
Arjun Vivek Ashwin Nikhil Siddharth Hiroki Kazuki Shinji Yusuke Satoshi Makoto Masahiro Nobuo
Katsuya Tetsuro Yoichi Jae Sung Dong Jiang Feng Lei Bin Hao Qiang
"""

_FEMALE = """
Abby Abena Abigail Ada Adela Adelaide Adele Adeline Adriana Adrienne Agatha Agnes Agnieszka Aileen
Aimee Aisha Akiko Alba Alejandra Alessandra Alexa Alexandra Alexandria Alexis Alice Alicia Alina
Alisha Alison Allegra Allison Alma Althea Alyssa Ama Amal Amalia Amanda Amber Amelia Amelie Amina
Amira Amy Ana Anastasia Andie Andrée Angela Angelica Angelina Angeline Angie Anika Anita Anja Ann
Anna Annabel Anne Annette Annie Annika Anouk Antonia April Ariana Arianna Arlene Aruna Asha Ashley
Asma Astrid Audrey Aung Aurora Ava Avery Ayesha Azza Barbara Beata Beatrice Beatriz Becky Belinda
Bella Benazir Bernadette Bernice Bertha Bess Beth Bethany Betsy Bettina Betty Beverly Bianca Birgit
Blanca Blanche Bonnie Brenda Bridget Brigitte Brittany Brooke Camila Camilla Camille Candace Candice
Cara Carina Carla Carlotta Carly Carmen Carol Carole Carolina Caroline Carolyn Carrie Cassandra
Caterina Catherine Cathy Catriona Cecile Cecilia Celeste Celia Chantal Charlene Charlotte Chelsea
Cherie Cheryl Chiara Chimamanda Chloe Christa Christiana Christiane Christie Christina Christine
Cindy Claire Clara Clarissa Claudette Claudia Colleen Connie Constance Consuelo Cora Cordelia
Corinne Cornelia Cristina Crystal Cynthia Dagmar Daisy Dana Daniela Danielle Daphne Darla Dawn
Debbie Deborah Debra Deirdre Delia Della Delores Denise Desiree Diana Diane Dianne Dilma Dina
Dolores Dominika Donatella Donna Dora Doreen Doris Dorothea Dorothy Ebony Eden Edith Edna Effie
Eileen Elaine Eleanor Eleanore Elena Eleni Elisa Elisabeth Elise Eliza Elizabeth Ella Ellen Ellie
Elsa Elsie Elvira Emilia Emily Emma Enid Erica Erika Erin Erna Ernestine Esme Esmeralda Esperanza
Estelle Esther Ethel Eugenia Eva Evangeline Eve Evelyn Faith Fatima Fatma Fay Faye Felicia Felicity
Fiona Flavia Flora Florence Frances Francesca Francine Francoise Françoise Freda Freya Frieda
Gabriela Gabriella Gabrielle Gail Gayle Gemma Genevieve Georgia Georgina Geraldine Gerda Germaine
Gertrude Gillian Gina Ginny Gisela Giselle Gita Gitta Gladys Glenda Gloria Golda Grace Graciela
Greta Gretchen Griselda Guadalupe Gudrun Gwen Gwendolyn Hala Haley Hanan Hanna Hannah Harriet Harumi
Hasina Hayley Hazel Heather Heidi Heike Helen Helena Helene Helga Henrietta Hermione Hilary Hilda
Hildegard Hillary Holly Hope Huma Hélène Ida Ilona Ilse Iman Imelda Imogen Indira Ines Inga Inge
Ingeborg Ingrid Inés Irene Irina Iris Irma Isabel Isabella Isabelle Isla Ivana Ivanka Ivy Jacinda
Jacqueline Jane Janet Janice Janine Jasmine Jeanette Jeanne Jen Jennie Jennifer Jenny Jessica Jill
Jo Joan Joanna Joanne Jocelyn Johanna Josephine Joy Joyce Juana Juanita Judith Judy Julia Juliana
Julianne Julie Juliet Juliette June Justine Kaitlyn Kamala Karen Karin Karina Kate Katerina
Katharina Katharine Katherine Kathleen Kathryn Kathy Katia Katie Katja Katrin Katrina Katy Kay Kaye
Kayla Keiko Kellie Kelly Kellyanne Kendra Kerri Khaleda Kiera Kimberly Kirsten Kirsty Kristen
Kristin Kristina Kristine Lana Lara Latoya Laura Lauren Lea Leah Leanne Leila Lena Leni Lenore
Leonor Leonora Leticia Lidia Lila Lillian Lily Lina Linda Lisa Lise Liz Liza Lizzie Lois Lola
Loretta Lori Lorna Lorraine Louisa Louise Lucia Lucie Lucille Lucinda Lucretia Lucy Luisa Luz Lydia
Mabel Madeleine Madeline Madonna Mae Magdalena Maggie Maia Malala Malia Mandy Manuela Mara Marcella
Marcia Margaret Margarethe Margarita Margery Margo Margot Marguerite Maria Mariah Mariam Marian
Mariana Marianne Marie Marielle Mariko Marilyn Marina Marine Marion Marisa Marissa Marjorie Marlene
Marsha Marta Martha Martina Mary Maryam Matilda Maud Maude Maureen Mavis Maxine Maya Meg Megan
Meghan Mei Melania Melanie Melinda Melissa Mercedes Meredith Meryl Mia Michaela Michele Michelle
Michiko Mila Mildred Milena Millicent Millie Mimi Mina Minerva Minnie Mira Miranda Miriam Moira
Molly Mona Monica Monika Monique Muriel Myra Myrna Myrtle Nadia Nadine Nan Nana Nancy Naoko Naomi
Natalia Natalie Natasha Nell Nellie Ngozi Nicky Nicole Nina Nirmala Nkosazana Noelle Noemi Nora
Noreen Noriko Norma Nouri Octavia Odette Olena Olga Olive Olivia Oluchi Olympia Oona Ophelia Oprah
Paige Paloma Pam Pamela Parvati Patience Patricia Patsy Patti Patty Paula Paulette Paulina Pauline
Pearl Peggy Penelope Penny Petra Philippa Phoebe Phyllis Pilar Polly Portia Priscilla Priti Priya
Queenie Rachael Rachel Ramona Rania Raquel Rashida Rebecca Regina Renate Renee Renée Rhea Rhoda
Rhonda Rita Roberta Robyn Romy Rosa Rosalie Rosalind Rosalynn Rosanna Rose Roseanne Rosemarie
Rosemary Rosie Rowena Roxanne Ruby Ruth Sabine Sabrina Sadie Safiya Sakura Sally Samantha Samira
Sanae Sandra Sandy Sania Sara Sarah Sasha Saskia Savannah Selena Selma Serena Shannon Sharon Sheila
Shelley Shelly Sherry Shirley Shona Sian Sierra Sigrid Silvia Simone Siobhan Siri Sirimavo Sofia
Sofie Sonia Sonja Sonya Sophia Sophie Stacey Stacy Steffi Stella Stephanie Sue Susan Susana Susanna
Susannah Susanne Susie Suzanne Suzette Svetlana Sybil Sylvia Sylvie Tabitha Tamara Tammy Tania Tanya
Tara Tatiana Tatyana Teresa Teri Tess Tessa Thandi Thea Thelma Theresa Therese Tiffany Tilda Tina
Tomoko Tracey Tracy Tricia Trisha Trudy Tulsi Uma Una Ursula Valentina Valeria Valerie Vanessa Vera
Verena Verity Veronica Vicki Vicky Victoria Vida Viola Violet Virginia Vivian Viviana Vivien
Vivienne Wanda Wangari Wendy Whitney Wilhelmina Wilma Winifred Winnie Xenia Xiomara Yael Yasmin
Yasmine Yelena Yingluck Yoko Yolanda Yuki Yulia Yuliya Yuriko Yvette Yvonne Zadie Zainab Zara Zelda
Zoe Zoya Zsuzsa Courtney Sydney Lindsay Chandra Odile Delphine Hester Lene Sunniva Solveig Bea Mags
Lowri Orla Lavinia Philomena Nesta Hanne Liv Noor Dorcas Sigrun Saoirse Niamh Aoife Roisin Ciara
Grainne Sinead Maeve Eilidh Mhairi Morag Catrin Carys Ffion Cerys Angharad Bronwen Ragnhild Freydis
Maren Kirsti Anneke Marijke Femke Liesbeth Amara Adaeze Nneka Chioma Folake Wanjiru Nyokabi Leyla
Shirin Azadeh Parisa Nasrin Fariba Soraya Samina Nadira Rukhsana Anjali Deepika Kavita Lakshmi Meera
Nandini Pooja Radha Shreya Sunita Swati Vidya Akemi Haruka Kumiko Megumi Natsuki Rumiko Sachiko
Yoshiko Xiaomei Meiling Jing Lan Fang Hui Ji-woo
"""

_EITHER = """
Alexis Angel Ariel Ash Aubrey Avery Bailey Blair Bo Brett Cameron Carey Carroll Casey Cleo Corey
Dale Dana Daryl Devon Dominique Eun Finley Frankie Gale Hadley Harley Hayden Hyun Jackie Jade Jaime
Jamie Jan Jean Jess Jessie Jo Jody Jordan Joss Kai Kelly Kendall Kerry Kim Kit Laurie Lee Leigh
Leslie Li Lindsey Ling Lou Lynn Mackenzie Marion Marley Merle Micah Min Ming Misha Morgan Nicky
Nikki Paris Pat Peyton Quinn Reese Ricki Riley Robin Rowan Sandy Sasha Shannon Shelby Skyler Stevie
Suu Tatum Taylor Terry Toni Tracy Val Xiao Yan Ying Yong Yu Zhen
"""

_male = frozenset(_MALE.split())
_female = frozenset(_FEMALE.split())
_either = frozenset(_EITHER.split()) | (_male & _female)

MALE = _male - _either
"""Given names mostly of men."""

FEMALE = _female - _either
"""Given names mostly of women."""

GIVEN = _male | _female | _either
"""All given names of the table."""
